import type { Page } from 'puppeteer-core';
import type { Collection } from '../collection';
import { handOverScreens } from './handOverScreens';
import { jobScreens } from './jobScreens';
import { libraryScreens } from './libraryScreens';
import { recordScreens } from './recordScreens';
import { type Screen, unfold } from './screen';

const drawn = (page: Page) => page.waitForSelector('[data-testid="picture-issues"] svg');

const others = ({ plain }: Collection): readonly Screen[] => [
  { name: 'pictures', path: 'library.html#pictures', ready: 'picture-coverage', act: drawn },
  {
    name: 'pictures-tables',
    path: 'library.html#pictures',
    ready: 'picture-coverage',
    act: async (page) => {
      await drawn(page);
      await unfold(page, 'picture-coverage');
    },
  },
  { name: 'welcome', path: 'library.html#welcome', ready: 'welcome' },
  { name: 'options', path: 'options.html', ready: 'option-storage' },
  { name: 'library-loading', path: 'library.html', ready: 'loading', waitsFor: ['reports'] },
  { name: 'record-loading', path: `library.html#report/${plain}`, ready: 'loading', waitsFor: ['contents'] },
  { name: 'panel-loading', path: 'sidepanel.html', ready: 'loading', waitsFor: ['contents'], narrow: true },
];

/** Every screen of ours and the states it can be in, over a library made by `fillLibrary`. */
export const everyScreen = (collection: Collection): readonly Screen[] => [
  ...libraryScreens,
  ...recordScreens(collection),
  ...jobScreens(collection),
  ...handOverScreens(collection),
  ...others(collection),
];
