import { browser, defineUnlistedScript } from '#imports';
import { startReader } from '@/utils/browser/page/startReader';

/** Put into a tab when the researcher asks for it: reads the page, captures it, shows where a value stands. */
export default defineUnlistedScript(() => startReader(browser.runtime.getManifest().version));
