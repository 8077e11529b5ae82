import type { pictures as zh } from '../zh-CN/pictures';

export const pictures: typeof zh = {
  screen: 'Pictures',
  coverage: 'Coverage',
  coverageSays:
    'One cell for each body (or region) and year: ✓ captured, △ captured but published after the deadline, blank is missing. Click a cell to see its reports.',
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
  due: {
    law: 'Due before 1 April of the following year (Provisions on the Supervision of Law-based Government, article 24).',
    openness:
      'Due by 31 January of the following year for departments, 31 March for governments (Regulations on Open Government Information, article 49); up to 2018, 31 March for all.',
    none: 'No rule names a day for this series, so nothing is called late.',
  },
  moreRows: (count: number) => `${count.toLocaleString('en')} more rows: save the CSV to see them.`,
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
  permission: 'Permission',
  allowed: 'Allowed',
  portalsReason:
    'Pages on gov.cn sites are recognised first, so that the icon can say what a page is before you click. Recognised only, not saved.',
  othersReason:
    'Any other site is read once, when you click the icon. You can allow one for good in the settings, and take it back.',
  privacy: 'Everything stays on this computer: nothing is uploaded, nothing is counted.',
};
