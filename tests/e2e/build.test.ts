import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '@/scripts/bootstrap/builds.mjs';
import { root } from '../house/support/project';

interface Manifest {
  readonly permissions: string[];
  readonly optional_permissions?: string[];
  readonly host_permissions: string[];
  readonly optional_host_permissions?: string[];
  readonly content_scripts: { readonly matches: string[]; readonly js: string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

const manifestOf = (build: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(join(buildFolder(build), 'manifest.json'), 'utf8')) as Manifest;

describe.each(['chrome', 'firefox'] as const)('the %s build', (build) => {
  const manifest = manifestOf(build);

  it('runs by itself on gov.cn only', () => {
    expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(['*://*.gov.cn/*']);
  });

  it('asks for nothing that docs/privacy.md does not explain', () => {
    const privacy = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
    expect(asked.filter((permission) => !privacy.includes(`\`${permission}\``))).toEqual([]);
    for (const never of ['tabs', 'webRequest', 'cookies', 'history', '<all_urls>']) expect(asked).not.toContain(never);
  });

  it('runs no code but its own', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
  });

  it('has a recogniser of at most 30 kB, gzipped', () => {
    const scripts = manifest.content_scripts.flatMap(({ js }) => js);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((name) => gzipSync(readFileSync(join(buildFolder(build), name))).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30 * 1024);
  });
});

it('the Firefox build says that it collects nothing', () => {
  expect(manifestOf('firefox').browser_specific_settings?.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
