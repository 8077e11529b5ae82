import { PackageRefused } from './refusals';

const maxDepth = 40;
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses parsed JSON that is nested beyond reason or holds a key that could change an object’s nature. JSON.parse keeps
 * `__proto__` as an own key; a later copy by assignment would set the prototype.
 */
export function checkShape(value: unknown, where: string, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxDepth) throw new PackageRefused('too-deep', where);
  for (const key of Object.keys(value)) {
    if (dangerous.has(key)) throw new PackageRefused('dangerous-key', `${where} ${key}`);
    checkShape(Reflect.get(value, key), where, depth + 1);
  }
}
