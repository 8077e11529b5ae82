type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

const picker = (): Picker | undefined => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** Whether the researcher can choose a file on their disk to write straight into (Chromium). */
export const canPick = (): boolean => picker() !== undefined;

/** Asks for the file; undefined when the researcher closes the question. */
export async function pickTarget(name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await picker()?.({ suggestedName: `${name}.zip`, types: [{ accept: { 'application/zip': ['.zip'] } }] });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}
