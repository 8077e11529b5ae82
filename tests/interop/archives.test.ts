import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, type Unpacked, unpackedDataset } from './support/dataset';
import { python } from './support/python';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

const names = () => readdirSync(set.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('unzip -t finds no error', () => {
  const said = execFileSync('unzip', ['-t', set.zip], { encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(said).toContain('No errors detected');
  expect(said.split('\n').filter((line) => line.trimEnd().endsWith('OK'))).toHaveLength(names().length);
});

test('7z tests it without a warning and counts the same files', () => {
  const said = execFileSync('7z', ['t', set.zip], { encoding: 'utf8' });
  expect(said).toContain('Everything is Ok');
  expect(said).not.toMatch(/warning/i);
  expect(Number(/Files: (\d+)/.exec(said)?.[1])).toBe(names().length);
});

test('Python’s zipfile finds no bad file and reads the Chinese names', () => {
  const code = 'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);print(json.dumps([z.testzip(),z.namelist()]))';
  const [bad, listed] = JSON.parse(python(['-c', code, set.zip]));
  expect(bad).toBeNull();
  expect(listed).toHaveLength(names().length);
  expect(listed.filter((name: string) => /^texts\/\w{26}_2023-01-05_某县人民政府\.txt$/.test(name))).toHaveLength(
    records.length,
  );
});

test('sha256sum -c passes, and fails when a byte of a file is changed', () => {
  const check = () =>
    spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS.txt'], { cwd: set.folder, encoding: 'utf8' });
  expect(check()).toMatchObject({ status: 0, stdout: '' });
  const path = join(set.folder, 'data/reports.csv');
  const whole = readFileSync(path);
  const changed = Buffer.from(whole);
  changed[1000] = (changed[1000] ?? 0) ^ 1;
  writeFileSync(path, changed);
  expect(check().stdout).toContain('data/reports.csv: FAILED');
  writeFileSync(path, whole);
  expect(check().status).toBe(0);
});

test('the package’s one hash is made again by the command it names', () => {
  const { digest, check } = JSON.parse(readFileSync(join(set.folder, 'datapackage-digest.json'), 'utf8'));
  expect(execFileSync('sh', ['-c', check], { cwd: set.folder, encoding: 'utf8' }).slice(0, 64)).toBe(digest);
});
