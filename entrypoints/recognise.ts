import { defineUnlistedScript } from '#imports';
import { startRecogniser } from '@/utils/browser/page/startRecogniser';

/**
 * On every portal page (`content_scripts` in wxt.config.ts): says what the page is, so that the icon tells before the click.
 * Reads no body. Unlisted, because WXT wraps its own content scripts in a context of 1 kB that nothing here asks for.
 */
export default defineUnlistedScript(startRecogniser);
