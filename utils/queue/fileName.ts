const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'application/ofd': 'ofd',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** File types that stand for a document by themselves when a list links them directly. */
export const fileAddress = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|jpe?g|png|tiff?)(?:$|\?)/i;

/** Whether an answer is a file rather than a page, by its media type and, where that says nothing, its address. */
export function isFile(contentType: string, url: string): boolean {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return false;
  if (type === '' || type === 'application/octet-stream' || type.startsWith('text/')) return fileAddress.test(url);
  return (
    type in extensions || type.startsWith('image/') || type.startsWith('application/vnd.') || fileAddress.test(url)
  );
}
