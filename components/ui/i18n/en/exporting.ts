import type { exporting as zh } from '../zh-CN/exporting';

const reports = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'report' : 'reports'}`;

export const exporting: typeof zh = {
  title: 'Export a dataset',
  says: (count) => `${reports(count)} in one zip: tables, full texts, codebook, checksums.`,
  scope: { selected: 'Selected reports', shown: 'Reports listed now', all: 'All reports' },
  scopeLabel: 'What to export',
  name: 'Name of the dataset',
  start: 'Export',
  stop: 'Stop',
  running: (written, all) => `Writing report ${written} of ${all}`,
  done: (name) => `${name} is ready`,
  size: (size) => `Size ${size}`,
  download: 'Download',
  downloadPart: (part) => `Download part ${part}`,
  nothing: 'There is nothing to export.',
  leftOut: (count) => `${reports(count)} could not be exported`,
  importTitle: 'Import a dataset',
  importSays: 'Choose a zip that this extension exported. Importing only adds; nothing is wiped.',
  chooseFile: 'Choose a file',
  importing: 'Checking and importing…',
  importDone: (added, same, conflicting) => `${added} added, ${same} the same, ${conflicting} conflicting`,
  verifyTitle: 'Verify a dataset',
  verifySays: 'Choose an exported zip; each file in it is checked against its checksum. The library is not touched.',
  verifying: 'Checking…',
  verifyGood: (count) => `All ${count} files match.`,
  verifyBad: 'These files do not match their checksums:',
  skipped: 'Not imported',
};
