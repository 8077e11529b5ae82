import { mkdirSync, writeFileSync } from 'node:fs';
import { type Figure, figureLine } from './bench/figure';
import { ensureBuild } from './bootstrap/builds.mjs';

/** Every bench, by the name one calls it by: `npm run bench` runs all, `npm run bench -- search library` those. */
const parts: Readonly<Record<string, () => AsyncIterable<Figure> | Promise<readonly Figure[]>>> = {
  recogniser: async () => (await import('./bench/recogniser')).benchRecogniser(),
  library: async function* () {
    yield* (await import('./bench/library')).benchLibrary();
  },
  export: async () => (await import('./bench/export')).benchExport(),
  search: async () => (await import('./bench/search')).benchSearch(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

await ensureBuild('chrome');
const measured: Record<string, Figure[]> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const figures: Figure[] = [];
  measured[name] = figures;
  for await (const figure of await measure()) {
    figures.push(figure);
    console.log(`  ${figureLine(figure)}`);
  }
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(measured, null, 2)}\n`);

const broken = Object.values(measured)
  .flat()
  .filter(({ value, limit }) => limit !== undefined && value > limit);
console.log(
  `\n${broken.length === 0 ? 'Every limit is kept.' : `${broken.length} limits are not kept.`} All figures: out/bench.json`,
);
if (broken.length > 0) process.exitCode = 1;
