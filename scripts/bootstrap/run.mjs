import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const onWindows = process.platform === 'win32';

/**
 * Runs a command in the project's root with its output shown; resolves with its exit code, also when it cannot be
 * started. `npm` and `npx` are scripts on Windows and need a shell there; no argument of ours holds a blank.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: onWindows && /^(npm|npx)$/.test(command),
      env: { ...process.env, ...options.env },
    });
    /** @type {Buffer[]} */
    const heard = [];
    child.stdout?.on('data', (chunk) => heard.push(chunk));
    child.stderr?.on('data', (chunk) => heard.push(chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (code !== 0 && options.quiet) process.stderr.write(Buffer.concat(heard));
      resolve(code ?? 1);
    });
  });
}

/**
 * The first line a command prints, or `undefined` when it fails or is not there.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function firstLine(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  const line = stdout?.split('\n')[0]?.trim();
  return status === 0 && line ? line : undefined;
}
