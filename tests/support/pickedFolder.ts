import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

interface Preferences {
  readonly profile: { readonly content_settings: { readonly exceptions: Record<string, unknown> } };
}

/**
 * Answers once and for all the question "may this site edit files in the folder?", which Chromium asks in a window that
 * no driver can press. In the preferences of a profile whose browser is closed.
 */
export async function allowFolderWrites(profile: string, origin: string): Promise<void> {
  const file = join(profile, 'Default/Preferences');
  const preferences: Preferences = JSON.parse(await readFile(file, 'utf8'));
  const { exceptions } = preferences.profile.content_settings;
  for (const guard of ['file_system_write_guard', 'file_system_read_guard'])
    exceptions[guard] = { [`${origin}/,*`]: { setting: 1 } };
  await writeFile(file, JSON.stringify(preferences));
}

/**
 * The page's next folder picker gives this folder of the disk. Only the system's window is left out: the handle is the
 * browser's own, from a folder dragged onto the page, with the rights it has there.
 */
export async function pickNext(page: Page, folder: string): Promise<void> {
  await page.evaluate(() => {
    const taken = new Promise<FileSystemHandle | null>((resolve) => {
      document.addEventListener('dragover', (event) => event.preventDefault());
      document.addEventListener(
        'drop',
        (event) => {
          event.preventDefault();
          const item = event.dataTransfer?.items[0] as
            | (DataTransferItem & { getAsFileSystemHandle(): Promise<FileSystemHandle | null> })
            | undefined;
          if (item) resolve(item.getAsFileSystemHandle());
        },
        { once: true },
      );
    });
    Object.assign(globalThis, { showDirectoryPicker: () => taken });
  });
  const session = await page.createCDPSession();
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  await session.detach();
}
