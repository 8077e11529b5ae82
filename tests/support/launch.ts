import { afterAll } from 'vitest';
import { openStage, type Stage, type StageOptions } from '@/scripts/browser/stage';

/**
 * The stage of a test file: `const stage = await launch({ build: 'chrome' })` in `beforeAll` or a test. It is closed when
 * the file ends, also after a failure; a test that needs a restart closes it earlier itself.
 */
const open = new Set<Stage>();

export async function launch(options: StageOptions): Promise<Stage> {
  // A browser does not always come up: Firefox once in some hundred starts. A product that is wrong fails twice.
  const stage = await openStage(options).catch((error: unknown) => {
    console.warn('The browser is opened a second time.', error);
    return openStage(options);
  });
  const close = stage.close;
  const own: Stage = {
    ...stage,
    close: async () => {
      if (open.delete(own)) await close();
    },
  };
  open.add(own);
  return own;
}

/** Call once at the top of each test file that launches: closes whatever is still open when the file ends. */
export function closeStagesAfterwards(): void {
  afterAll(async () => {
    await Promise.all([...open].map((stage) => stage.close()));
  });
}
