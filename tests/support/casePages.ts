import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFixtures } from '@/scripts/support/fixtures';
import { root } from '../house/support/project';
import { addresses } from './samplePages';

export interface CasePage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

/** Every hand-written page there is: the fixtures of the rules and the sample portal's pages. */
export function casePages(): CasePage[] {
  const ofRules = readFixtures().map(({ rule, name, folder, url }) => ({
    name: `${rule}/${name}`,
    url: url ?? `http://fixtures.gov.cn/${name}.html`,
    bytes: bytesOf(join(folder, 'page.html')),
  }));
  const samples = Object.entries(addresses)
    .filter(([name]) => name !== 'badGateway')
    .map(([name, url]) => {
      const { host, pathname } = new URL(url);
      return { name, url, bytes: bytesOf(join(root, 'scripts/portal/sites', host, pathname)) };
    });
  return [...ofRules, ...samples];
}
