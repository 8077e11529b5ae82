// `npm start`: from a fresh clone to a zip of captured reports, in a real browser, with nothing to prepare.
import { ensureBuild } from './bootstrap/builds.mjs';
import { run } from './bootstrap/run.mjs';
import { setup } from './setup.mjs';

try {
  await setup();
  await ensureBuild('chrome');
  process.exitCode = await run(process.execPath, ['--import', 'tsx', 'scripts/demo/demo.ts']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
