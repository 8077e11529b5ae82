/** Gives bytes to the researcher as a download; needs no permission in a page of ours. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download that has just begun still needs its address.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
