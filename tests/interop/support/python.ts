import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs the system's own Python, the one that has pandas (scripts/interopTools.mjs), and gives what it prints. */
export const python = (args: readonly string[], cwd?: string): string =>
  execFileSync(existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
