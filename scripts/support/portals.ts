import { fieldLabels } from '@/utils/extract/fields/labels';
import { rules } from '@/utils/extract/rules';
import { fieldDefinition, fieldNames } from '@/utils/report/fields';
import { readFixtures } from './fixtures';

/** docs/portals.md: which portal platforms are read, and which labels, made from the rules and the table of labels. */
export function portalsText(): string {
  const fixtures = readFixtures();
  const platforms = rules.map((rule) => {
    const own = fixtures.filter((fixture) => fixture.rule === rule.id && !fixture.isRefusal);
    const fields = Object.keys(rule.fields ?? {}).length;
    const body = (rule.body ?? []).map((selector) => `\`${selector}\``).join(' ') || '—';
    return `| \`${rule.id}\` | ${rule.version} | ${rule.name} | ${rule.seenAt} | ${fields} | ${body} | ${own.length} |`;
  });
  const labels = fieldNames.flatMap((name) => {
    const known = fieldLabels[name];
    const field = fieldDefinition(name);
    return known ? [`| \`${field.columnName}\` | ${field.zh} | ${known.join('、')} |`] : [];
  });
  return `# Portals

Made by \`npx tsx scripts/docs/write.ts\` from \`utils/extract/rules/\` and \`utils/extract/fields/labels.ts\`; do not edit.

## Platforms

A rule describes a platform, not a host; the first that recognises a page reads it, and \`standard\` stands under all.

| rule | version | platform | met at | own fields | containers of the text | fixtures |
|---|---|---|---|---|---|---|
${platforms.join('\n')}

## Labels

Compared after NFKC, without blanks, colons and brackets; the earlier label wins where a page has several.

| column | 中文 | labels |
|---|---|---|
${labels.join('\n')}
`;
}
