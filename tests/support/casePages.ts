import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/support/project';
import { addresses } from './samplePages';

export interface CasePage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const fixtures = join(root, 'tests/fixtures');

/** Address of a fixture: the one its expectation names, else one of its own on a government host. */
function fixtureUrl(folder: string, name: string): string {
  const path = join(folder, 'expected.json');
  const expected = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { url?: string | null }) : {};
  return expected.url ?? `http://fixtures.gov.cn/${name}/page.html`;
}

/** Every hand-written page there is: the fixtures of the rules and the sample portal's pages. */
export function casePages(): CasePage[] {
  const ofRules = existsSync(fixtures)
    ? readdirSync(fixtures).flatMap((rule) =>
        readdirSync(join(fixtures, rule)).map((name) => ({
          name: `${rule}/${name}`,
          folder: join(fixtures, rule, name),
        })),
      )
    : [];
  const cases = ofRules
    .filter(({ folder }) => existsSync(join(folder, 'page.html')))
    .map(({ name, folder }) => ({
      name,
      url: fixtureUrl(folder, name),
      bytes: new Uint8Array(readFileSync(join(folder, 'page.html'))),
    }));
  const samples = Object.entries(addresses)
    .filter(([name]) => name !== 'badGateway')
    .map(([name, url]) => {
      const { host, pathname } = new URL(url);
      return { name, url, bytes: new Uint8Array(readFileSync(join(root, 'scripts/portal/sites', host, pathname))) };
    });
  return [...cases, ...samples];
}
