import { defineBackground } from '#imports';
import { startBackground } from '@/utils/browser/background/startBackground';
import { welcomeAtInstall } from '@/utils/browser/background/welcomeAtInstall';

/** Hears every command and event that must outlive a page, and is the only context that stores captures. */
export default defineBackground({
  type: 'module',
  main: () => {
    startBackground();
    welcomeAtInstall();
  },
});
