import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { describeZip } from '@/scripts/demo/describeZip';

const line = {
  title: '沙子镇人民政府关于2020年法治政府建设情况的报告，题目很长很长很长',
  index_number: '11500240711643846M/2021-00031',
  issuing_body: ['石柱县沙子镇', '县司法局'],
  date_written: null,
  date_published: '2021-07-14',
  report: { characters: 3829 },
  issues: [{ field: 'title', reason: 'title-differs' }],
};

it('shows each report and each file of a zip, columns in line although characters are wide', async () => {
  const zip = new JSZip();
  zip.file('data/reports.jsonl', `${JSON.stringify(line)}\n${JSON.stringify({ ...line, title: null, issues: [] })}\n`);
  zip.file('README.md', 'twelve bytes');
  const [head = '', , first = '', second = '', , ...files] = (
    await describeZip(await zip.generateAsync({ type: 'uint8array' }))
  ).split('\n');
  expect(head).toMatch(/^title +index number +issuer +date +characters +issues$/);
  expect(first).toContain('…');
  expect(first).toContain('石柱县沙子镇、县司法局  2021-07-14  3829        title: title-differs');
  expect(second).toMatch(/^– +11500240711643846M.* –$/);
  expect(files.join('\n')).toMatch(/ 12 {2}README\.md/);
});
