import type { Attachment } from '@/utils/report/schema';
import { safeName } from './safeName';

/** `01_<name>.<ext>`: the running number makes it unique without case; the name is what the page called the file. */
export function attachmentFileName(attachment: Pick<Attachment, 'name' | 'url'>, index: number): string {
  const number = String(index + 1).padStart(2, '0');
  const extension = extensionOf(attachment.name) ?? extensionOf(pathOf(attachment.url)) ?? '';
  const named = attachment.name.toLowerCase().endsWith(extension) ? attachment.name : `${attachment.name}${extension}`;
  const stem = extension ? named.slice(0, -extension.length) : named;
  return `${number}_${safeName(stem, 120) || 'file'}${extension}`;
}

const extensionOf = (name: string): string | undefined => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase();

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '';
