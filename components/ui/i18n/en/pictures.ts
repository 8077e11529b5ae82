import type { pictures as zh } from '../zh-CN/pictures';

export const pictures: typeof zh = {
  screen: 'Pictures',
  coverage: 'Coverage',
  coverageSays:
    'One cell for each body (or region) and year: ✓ captured, △ captured but published after the deadline, blank is missing. The deadline is 1 April of the following year (provisions on supervision, article 24).',
  rowsBy: 'Rows',
  byIssuer: 'Issuing bodies',
  byRegion: 'Regions',
  series: 'Series',
  captured: 'captured',
  late: 'late',
  missing: 'missing',
  time: 'Captures over time',
  timeSays: 'Reports captured on each day.',
  issues: 'Issues by portal',
  issuesSays: 'How many reports of each portal have an issue of each kind.',
  day: 'Day',
  count: 'Reports',
  host: 'Portal',
  issue: 'Issue',
  year: 'Year',
  asTable: 'As a table',
  saveSvg: 'Save SVG',
  saveCsv: 'Save CSV',
  nothing: 'Once some reports are captured, pictures of them stand here.',
  more: (count: number) => `${count} more rows are not drawn; see the table.`,
  welcome: 'Turn disclosure pages into data that can be cited',
  steps: [
    {
      title: 'Open a document',
      says: 'The icon says whether the page is a document, a list or neither. Nothing is saved by itself.',
    },
    {
      title: 'Capture with one key',
      says: 'Press Enter or the shortcut. Every field keeps its raw text and source; what nobody stated is marked as inferred.',
    },
    {
      title: 'Check, then export',
      says: 'Review one after another in the side panel; corrections stand beside the page’s values. The zip opens in Excel, R, Python and Zotero.',
    },
  ],
  privacy: 'Everything stays on this computer: nothing is uploaded, nothing is counted.',
};
