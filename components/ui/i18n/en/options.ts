import type { options as zh } from '../zh-CN/options';

export const options: typeof zh = {
  screen: 'Settings',
  appearance: 'Appearance',
  language: 'Language',
  theme: 'Theme',
  asBrowser: 'As the browser',
  light: 'Light',
  dark: 'Dark',
  shortcuts: 'Shortcuts',
  shortcutsSay:
    'The keys actually assigned in this browser; change them on the browser’s page for extension shortcuts.',
  shortcutNone: 'not assigned',
  command: {
    'capture-page': 'Capture this page',
    _execute_action: 'Open the popup',
    'open-panel': 'Review in the side panel',
  },
  sites: 'Site permissions',
  sitesSay:
    'Only gov.cn sites are read by default. Any other site is read once, when you click. To have one recognised always, allow it here; take it back at any time.',
  site: 'Address or host',
  siteHelp: 'For example www.example.org. Used only to recognise and capture documents on that site.',
  allow: 'Allow',
  withdraw: 'Withdraw',
  siteRefused: 'The browser did not give permission.',
  siteInvalid: 'Write one host name, for example www.example.org.',
  backup: 'Backup',
  backupSays:
    'The library lives in the browser, and uninstalling the extension deletes it. Only a backup outside the browser is safe.',
  place: { own: 'In the browser', folder: 'Chosen folder', download: 'Downloaded file' },
  never: 'never',
  backedUp: (instant, reports, since) => `${instant} · ${reports} reports · ${since} changed since`,
  backupNow: 'Download a backup',
  backupFolder: 'Choose a backup folder',
  folderNote: 'Once chosen, a backup is written there every day.',
  downloads: 'Downloaded backups',
  downloadsByHand: 'By hand',
  downloadsWhenDue: 'By themselves when the library is open: after 100 new reports, or 7 days with anything new',
  restore: 'Restore from a backup file',
  restoreFolder: 'Restore from a backup folder',
  restoreOwn: 'Restore from the browser’s own backup',
  restoreSays: 'Restoring adds and updates; nothing is wiped.',
  restored: (added, same) => `Restored: ${added} added, ${same} the same.`,
  lacks: ({ files, of, reports, ofReports }) =>
    `${files} of the ${of} files of this backup are missing or damaged. When it was made there were ${ofReports} reports; ${reports} of them cannot be given back from it. The others can, some perhaps in an earlier state.`,
  lacksRemedy:
    'If you have another backup (another folder or a downloaded file), use that one first, or restore this one and then the other.',
  restoreAnyway: 'Restore the rest',
  lacked: ({ files, of, reports, ofReports }) =>
    `Not everything came back: ${files} of the backup’s ${of} files are missing or damaged, and ${reports} of the ${ofReports} reports it was made of do not stand in the others.`,
  missing: (reports) =>
    `${reports} reports that the library held before the damage did not come back. If you have another backup, restore that one too.`,
  backupDone: (name) => `Backed up: ${name}`,
  storage: 'Storage',
  storageUsed: (used, quota) => `${used} used of ${quota}`,
  persisted: 'The browser has promised not to clear it by itself.',
  notPersisted: 'The browser may clear it when space is short: please back up.',
  welcome: 'Getting started',
  saved: 'Saved',
};
