import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';

/** Opens an address, captures it by the popup's button and closes it. Gives what the popup says became of it. */
export async function captureAt(stage: Stage, url: string): Promise<string> {
  const tab = await stage.openPage(url);
  const { outcome } = await captureByHand(stage, tab);
  await tab.close();
  return outcome;
}
