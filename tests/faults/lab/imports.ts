/** Stands for WXT's `#imports` in the lab's own bundles: they are made by Vite alone. */
export const browser = chrome;

/** The one thing of WXT's storage that the product uses, an item in `storage.local`. */
export const storage = {
  defineItem<T>(name: `local:${string}`, { fallback }: { readonly fallback: T }) {
    const key = name.slice('local:'.length);
    return {
      getValue: async () => ((await chrome.storage.local.get(key))[key] as T | undefined) ?? fallback,
      setValue: (value: T) => chrome.storage.local.set({ [key]: value }),
      watch: () => () => undefined,
    };
  },
};
