/**
 * How long something that must come is waited for (`vi.waitFor`). Where the product is right it comes at once; a bound
 * this far off only ends a test whose product is wrong, also on a machine ten times slower than the one it was written on.
 */
export const eventually = { timeout: 60_000, interval: 100 };
