import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';

/**
 * Traditional → simplified, character by character, from OpenCC (Apache-2.0): two strings of equal length. Only the
 * basic plane, and only characters that change when standing alone; phrases need no rule, since query and text fold alike.
 */
export function simplifiedTable(): { readonly from: string; readonly to: string } {
  const convert = Converter({ from: 't', to: 'cn' });
  const from: string[] = [];
  const to: string[] = [];
  for (let unit = 0x3400; unit <= 0x9fff; unit += 1) {
    const sign = String.fromCharCode(unit);
    const simplified = convert(sign);
    if (simplified.length !== 1 || simplified === sign) continue;
    from.push(sign);
    to.push(simplified);
  }
  return { from: from.join(''), to: to.join('') };
}

export const simplifiedText = (): string => `${JSON.stringify(simplifiedTable(), null, 2)}\n`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('utils/db/search/simplified.json', simplifiedText());
