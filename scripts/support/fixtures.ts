import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '@/utils/extract/extract';
import { openPage } from './openPage';
import { printed } from './printed';

export const fixturesFolder = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));

/** One hand-written page of a rule. A case whose name begins with `refuses` must not be recognised by the rule. */
export interface Fixture {
  readonly rule: string;
  readonly name: string;
  readonly folder: string;
  readonly url: string;
  readonly html: Buffer;
  readonly isRefusal: boolean;
}

const addressComment = /<!--\s*(https?:\/\/\S+)\s/;

/** All fixtures, by rule and name. A page begins with a comment: its address, then what it shows. */
export function readFixtures(): readonly Fixture[] {
  return foldersIn(fixturesFolder).flatMap((rule) =>
    foldersIn(join(fixturesFolder, rule)).flatMap((name) => {
      const folder = join(fixturesFolder, rule, name);
      if (!existsSync(join(folder, 'page.html'))) return [];
      const html = readFileSync(join(folder, 'page.html'));
      const url = addressComment.exec(html.toString('latin1').slice(0, 1000))?.[1] ?? '';
      return [{ rule, name, folder, url, html, isRefusal: name.startsWith('refuses') }];
    }),
  );
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The day on which fixtures are read: nothing in a test depends on the clock. */
export const fixtureToday = '2026-01-01';

/** What the core reads off a fixture, as `expected.json` holds it. */
export function expectationOf(fixture: Fixture): unknown {
  const page = openPage(fixture.html, fixture.url);
  const {
    file: _file,
    region: _region,
    ...rest
  } = printed('', fixture.url, extract(page, { today: fixtureToday }), null);
  return JSON.parse(JSON.stringify(rest));
}
