import { browser } from '#imports';

/** A command and the keys actually assigned to it, '' when there are none. */
export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

/** The shortcuts as assigned in this browser; the researcher may have changed or removed them. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map((command) => ({ name: command.name ?? '', keys: command.shortcut ?? '' }));
}
