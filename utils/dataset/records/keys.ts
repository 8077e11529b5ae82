const toSnake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toCamel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * A copy of plain JSON with snake_case keys in alphabetical order, so that the same value always gives the same text.
 * Absent (`undefined`) members are left out.
 */
export const snakeKeys = (value: unknown): unknown => mapKeys(value, toSnake);

/** A copy of plain JSON with camelCase keys. `__proto__` stays an ordinary key, for the schema to refuse. */
export const camelKeys = (value: unknown): unknown => mapKeys(value, toCamel);

function mapKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => mapKeys(member, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]): [string, unknown] => [rename(key), mapKeys(member, rename)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
