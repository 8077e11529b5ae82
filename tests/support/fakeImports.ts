/**
 * Stands for WXT's `#imports` where the background's own modules run in Node: storage as the browser keeps it (JSON),
 * listeners that a test can call, and for all else a function that does nothing.
 */
type Listener = (...given: readonly unknown[]) => unknown;

const listeners = new Map<string, Listener[]>();
const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

const area = () => {
  const held = new Map<string, string>();
  return {
    get: async (keys: string | readonly string[] | null = null) => {
      const wanted = keys === null ? [...held.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap((key) => {
          const text = held.get(key);
          return text === undefined ? [] : [[key, JSON.parse(text)]];
        }),
      );
    },
    set: async (items: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(items)) held.set(key, JSON.stringify(value));
    },
    remove: async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) held.delete(key);
    },
  };
};

const known: Readonly<Record<string, unknown>> = {
  'runtime.id': 'abcdefghijklmnopabcdefghijklmnop',
  'runtime.getURL': (path: string) => new URL(path, `${origin}/`).href,
  'storage.local': area(),
  'storage.session': area(),
  'tabs.query': async () => [],
  'tabs.get': async (id: number) => ({ id, url: 'http://www.shazi.gov.cn/xxgk/t1.html', title: '' }),
  // A tab whose page has nothing to say: a fault at once, without the patience for one that is still loading.
  'tabs.sendMessage': async () => ({ ok: false, fault: { code: 'not-recognised' } }),
};

const at = (path: string): unknown =>
  new Proxy(() => undefined, {
    get: (_target, name) => {
      const own = path === '' ? String(name) : `${path}.${String(name)}`;
      if (own in known) return known[own];
      if (/\.on[A-Z]\w*\.addListener$/.test(own)) {
        return (listener: Listener) => {
          const event = own.slice(0, -'.addListener'.length);
          listeners.set(event, [...(listeners.get(event) ?? []), listener]);
        };
      }
      return at(own);
    },
    apply: async () => undefined,
  });

export const browser = at('');

/** Who listens to an event, e.g. `runtime.onMessage`. */
export const listenersOf = (event: string): readonly Listener[] => listeners.get(event) ?? [];
