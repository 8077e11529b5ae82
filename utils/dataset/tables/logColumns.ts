import type { LogEntry } from '@/utils/report/schema';
import { readWaySchema } from '@/utils/report/schema';
import { columnOf } from './columnOf';
import type { Column } from './table';

/** What a line of the capture log and its counts have in common. */
type Logged = Pick<LogEntry, 'host' | 'column' | 'reason' | 'rule' | 'readBy'>;

/** Where it happened: portal and column of the site. */
export const portalColumns = <Row extends Logged>(): readonly Column<Row>[] => [
  columnOf('host', 'text', ['主机名', 'Host'], ['网址的主机名。', 'Host of the address.'], (row) => row.host),
  columnOf('column', 'text', ['栏目', 'Column'], ['所在栏目。', 'Column of the site.'], (row) => row.column),
];

/** How it was read: rule, version, way. */
export const readingColumns = <Row extends Logged>(): readonly Column<Row>[] => [
  columnOf('rule_id', 'text', ['规则', 'Rule'], ['所用规则。', 'The rule used.'], (row) => row.rule?.id),
  columnOf(
    'rule_version',
    'integer',
    ['规则版本', 'Rule version'],
    ['规则的版本号。', 'Version of that rule.'],
    (row) => row.rule?.version,
  ),
  columnOf(
    'read_by',
    'text',
    ['读取方式', 'Read by'],
    ['tab、fetch、background-tab 或 file。', 'tab, fetch, background-tab or file.'],
    (row) => row.readBy,
    readWaySchema.options,
  ),
];

/** Why it failed or was left out. */
export const reasonColumn = <Row extends Logged>(): Column<Row> =>
  columnOf(
    'reason',
    'text',
    ['原因', 'Reason'],
    ['失败或排除的原因。', 'Why it failed or was excluded.'],
    (row) => row.reason,
  );
