import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../shared/corpora/vectors.json', import.meta.url));

/** Of each kind of attack one, for where the large collection is not at hand. */
const few = [
  '<script src="http://leaking.via/script"></script>',
  '<img src="http://leaking.via/img" onerror="alert(1)">',
  '<svg onload="alert(1)"><image href="http://leaking.via/svg"/></svg>',
  '<a href="http://leaking.via/a">甲</a><a href="javascript:alert(1)" target="_top">乙</a>',
  '<form action="http://leaking.via/form"><button>按</button></form>',
  '<link rel="prefetch" href="http://leaking.via/prefetch"><link rel="preconnect" href="https://leaking.via">',
  '<meta http-equiv="refresh" content="0;url=http://leaking.via/refresh">',
  '<base href="http://leaking.via/"><p id="root">丙</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="http://leaking.via/o"></object>',
  '<style>@import "http://leaking.via/style";</style><p style="background:url(http://leaking.via/bg)">丁</p>',
  '<video src="http://leaking.via/v" poster="http://leaking.via/p"></video><audio src="http://leaking.via/a"></audio>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
];

/** The attack strings: all 2,719 where ../shared holds them, else a few of our own. */
export function attackVectors(): { readonly vectors: readonly string[]; readonly isWhole: boolean } {
  if (!existsSync(shared)) return { vectors: few, isWhole: false };
  const all = JSON.parse(readFileSync(shared, 'utf8')) as { readonly p: string }[];
  if (all.length !== 2_719) throw new Error(`${shared} holds ${all.length} strings, not 2,719`);
  return { vectors: all.map(({ p }) => p), isWhole: true };
}

/** The vectors in groups, for one page or record each. */
export const inGroups = (vectors: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(vectors.length / size) }, (_, n) => vectors.slice(n * size, (n + 1) * size));
