import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readBody } from '@/utils/extract/body/readBody';

const dir = process.argv[2] ?? '../shared/corpus';
const read = (f: string) => readFileSync(join(dir, f), 'utf8');
const rows = (f: string) =>
  read(f)
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
const pages = new Map(rows('pages.jsonl').map((p) => [p.id, p]));
const f1 = (a: string, b: string) => {
  const grams = (s: string) => {
    const m = new Map<string, number>();
    const c = [...s];
    for (let i = 0; i + 4 <= c.length; i++) {
      const g = c.slice(i, i + 4).join('');
      m.set(g, (m.get(g) ?? 0) + 1);
    }
    return m;
  };
  const x = grams(a),
    y = grams(b);
  let hit = 0,
    nx = 0,
    ny = 0;
  for (const [g, n] of x) {
    nx += n;
    hit += Math.min(n, y.get(g) ?? 0);
  }
  for (const n of y.values()) ny += n;
  return nx + ny === 0 ? (a === b ? 1 : 0) : (2 * hit) / (nx + ny);
};
let sum = 0,
  n = 0;
for (const g of rows('gold.jsonl')) {
  const html = read(`pages/${g.id}.html`);
  const url = pages.get(g.id)?.url ?? '';
  const d = new JSDOM(html, url ? { url } : {}).window.document;
  const el = d.querySelector(g.body_selector);
  const c = el.cloneNode(true);
  for (const s of c.querySelectorAll('script,style')) s.remove();
  const t = c.textContent.replace(/\s+/g, '');
  const gold = t.slice(
    t.indexOf(g.body_first_20_chars),
    t.lastIndexOf(g.body_last_20_chars) + g.body_last_20_chars.length,
  );
  const r = readBody({ document: d, url }, { title: g.title });
  const got = r.body.text.replace(/\s+/g, '');
  const s = f1(gold, got);
  sum += s;
  n++;
  console.log(
    s.toFixed(4),
    g.id,
    r.body.finder,
    gold.length,
    got.length,
    s < 0.999 ? `\n  GOT ${got.slice(0, 60)} … ${got.slice(-60)}\n  GLD ${gold.slice(0, 60)} … ${gold.slice(-60)}` : '',
  );
}
console.log('mean', (sum / n).toFixed(4));
