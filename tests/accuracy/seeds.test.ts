import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readOutline } from '@/utils/extract/body/readOutline';

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const isThere = existsSync(`${seeds}/datong-2022.txt`);

/** Written off the five texts: the numbers of their first level, and which sections of article 24 they open. */
const truth: Readonly<Record<string, { readonly numbers: string; readonly parts: readonly string[] }>> = {
  'datong-2022.txt': { numbers: '一二三', parts: ['achievements', 'shortcomings', 'plans'] },
  'huangshui-2020.txt': { numbers: '一二三四', parts: ['shortcomings'] },
  'pingan-2023.txt': { numbers: '一二三四', parts: ['achievements', 'leadership', 'shortcomings', 'plans'] },
  'shazi-2020.txt': { numbers: '一二三四五六七八九十', parts: ['shortcomings', 'plans'] },
  'zhangwan-2019.txt': { numbers: '一二三', parts: ['achievements', 'shortcomings', 'plans'] },
};

it(`the five reports keep their outline, no passage lost (${isThere ? 'seeds present' : 'no ../shared/seeds here'})`, () => {
  for (const [file, { numbers, parts }] of isThere ? Object.entries(truth) : []) {
    const text = readFileSync(`${seeds}/${file}`, 'utf8');
    const outline = readOutline({ text });
    const first = outline.filter(({ level }) => level === 1);
    expect(first.map(({ number }) => number?.replace('、', '')).join(''), file).toBe(numbers);
    expect(
      first.flatMap(({ part }) => part ?? []),
      file,
    ).toEqual(parts);
    // Every paragraph from the first heading on stands under some heading.
    const held = outline.map(({ number, heading, text: own }) => `${number ?? ''}${heading}${own}`).join('');
    const plain = (part: string) => part.replace(/[\s。；！、．.]/g, '');
    const lines = text.split('\n').map(plain);
    const from = lines.findIndex((line) => line.startsWith('一') && text.includes('一、'));
    expect(
      lines.slice(from).filter((line) => line !== '' && !plain(held).includes(line)),
      file,
    ).toEqual([]);
  }
  expect(Object.keys(truth)).toHaveLength(5);
});
