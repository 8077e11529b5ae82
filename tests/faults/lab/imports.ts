/** Stands for WXT's `#imports` in the lab's own bundles: they are made by Vite alone. */
export const browser = chrome;
