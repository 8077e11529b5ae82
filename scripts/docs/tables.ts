import { rules } from '@/utils/extract/rules';
import { fields } from '@/utils/report/fields';

export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The fields, from the one table of fields. */
export function fieldTable(): string {
  return markdown(
    ['column', '中文', 'English', 'type', 'what it is'],
    fields.map(({ columnName, zh, en, type, definition }) => [`\`${columnName}\``, zh, en, type, definition.en]),
  );
}

/** The platforms, from the rules in their order. */
export function portalTable(): string {
  return markdown(
    ['rule', 'platform', 'seen at'],
    rules.map(({ id, name, seenAt }) => [`\`${id}\``, name, seenAt]),
  );
}
