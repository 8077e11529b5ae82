import { defineContentScript } from '#imports';
import { startRecogniser } from '@/utils/browser/page/startRecogniser';

/** On every portal page: says what the page is, so that the icon tells before the click. Reads no body. */
export default defineContentScript({ matches: ['*://*.gov.cn/*'], runAt: 'document_idle', main: startRecogniser });
