import type { Stage } from '@/scripts/browser/stage';

/** Lets the alarm of the background's upkeep ring: backups, sweeping and checking begin, nobody waits for their end. */
export async function beginUpkeep(stage: Stage): Promise<void> {
  await (await stage.worker()).evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch: (alarm: object) => void } };
    onAlarm.dispatch({ name: 'keep-library', scheduledTime: 0 });
  });
}
