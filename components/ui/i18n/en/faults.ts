import type { faults as zh } from '../zh-CN/faults';

export const faults: typeof zh = {
  'page-closed': {
    says: 'The page was closed before the capture was finished; nothing was stored.',
    remedy: 'Open the page again and capture it once more.',
  },
  'page-changed': {
    says: 'The page changed while it was being read.',
    remedy: 'Wait until it has finished loading, then capture.',
  },
  'page-unreachable': {
    says: 'This page cannot be read.',
    remedy: 'Reload it; if that does not help, check that the address opens in the browser.',
  },
  'page-not-allowed': {
    says: 'The browser lets no extension read pages of this kind (its own pages, the web store).',
    remedy: 'Open the web page you want to capture and try there.',
  },
  'page-error': {
    says: 'This is an error page (404, 502 …), not a document.',
    remedy: 'Reload later, when the site works again.',
  },
  'not-recognised': {
    says: 'This page was not recognised as a document.',
    remedy: 'You can still capture it; check its fields.',
  },
  'extension-reloaded': {
    says: 'The extension was just updated and this page still belongs to the old version.',
    remedy: 'Reload the page, then capture.',
  },
  'too-large': {
    says: 'The page is larger than can be captured.',
    remedy: 'Open the single document on the site, or save its attachment and import that.',
  },
  'storage-full': {
    says: 'The disk or the browser’s space is full. This was not stored; everything earlier is intact.',
    remedy: 'Export a backup, empty the bin or free disk space, then try again.',
  },
  'storage-no-room': {
    says: 'The disk is full, so the browser cannot open the library.',
    remedy: 'Free disk space and open this page again. Should anything be missing then, you will be told.',
  },
  'storage-private': {
    says: 'Nothing can be stored in a private window.',
    remedy: 'Use an ordinary window.',
  },
  'storage-blocked': {
    says: 'Another window still holds an older library.',
    remedy: 'Close the other library windows and try again.',
  },
  'storage-damaged': {
    says: 'Part of the library is damaged.',
    remedy: 'Export what can be read, then restore from a backup.',
  },
  'storage-newer': {
    says: 'The library was written by a newer version of the extension.',
    remedy: 'Update the extension.',
  },
  'storage-read-only': {
    says: 'To protect what is there, the library is read-only at present.',
    remedy: 'Follow the banner: restore a backup, or export what is there.',
  },
  'storage-timeout': {
    says: 'Storing took too long; it is not yet certain that it succeeded.',
    remedy: 'Try again in a moment; nothing is ever stored twice.',
  },
  'storage-failed': {
    says: 'The browser broke the writing off; this was not stored.',
    remedy: 'Try again in a moment. If it persists, look at the free disk space and restart the browser.',
  },
  'not-found': {
    says: 'This record was not found; it may have been deleted or merged.',
    remedy: 'Look for it in the library or the bin.',
  },
  conflict: {
    says: 'This record has just been edited elsewhere.',
    remedy: 'The latest state is loaded; check it and edit again.',
  },
  'message-refused': { says: 'The request was refused: unknown sender.', remedy: 'Reload the page and try again.' },
  'message-timeout': { says: 'The page has not answered for a long time.', remedy: 'Reload the page and try again.' },
  'message-invalid': {
    says: 'What arrived does not have the expected shape; it was not stored.',
    remedy: 'Reload and try again; if it persists, report this page.',
  },
  'import-refused': {
    says: 'This file cannot be imported; the library has not been touched.',
    remedy: 'Check that it is an export of this extension and has not been altered.',
  },
  'export-cancelled': { says: 'The export was stopped; no file was made.', remedy: 'Start it again when you need it.' },
  'export-no-disk': {
    says: 'This window may not use the browser’s temporary disk space (a private window, for instance), so the package has to fit in memory, and what you chose is more than 200 MB. No half file was left; the library is untouched.',
    remedy:
      'Export in an ordinary window, or choose fewer reports, leave out page sources and attachments, and export in several goes.',
  },
  'export-no-space': {
    says: 'There is not enough disk space, so nothing was exported. No half file is left and the library is whole.',
    remedy: 'Free disk space, or choose less, and try again.',
  },
  'export-too-large': {
    says: 'The selection is larger than one zip can hold.',
    remedy: 'Export it in several smaller selections.',
  },
  'permission-refused': {
    says: 'Permission to read this site was not given.',
    remedy: 'If you want to capture it, choose “Allow” when asked.',
  },
  'blocked-by-site': {
    says: 'The site refused the request or asks for a verification.',
    remedy: 'Open the site in the browser, pass its check, then continue.',
  },
  'not-asked-for': {
    says: 'This address lies on a site you did not ask for; nothing was sent there.',
    remedy: 'To capture it, paste the address as a new job.',
  },
  'private-address': {
    says: 'The address leads to this computer or an internal network and is not fetched for safety.',
    remedy: 'Check the link.',
  },
  unexpected: {
    says: 'Something unexpected went wrong; what is stored is not affected.',
    remedy: 'Try again; if it persists, report it with the technical detail.',
  },
};
