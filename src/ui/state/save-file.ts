import type { ExportedFile } from '../../core/report/export-report.ts';

/** Hands a file to the browser's downloads. */
export function saveFile({ fileName, mediaType, text }: ExportedFile): void {
  saveBlob(new Blob([text], { type: `${mediaType};charset=utf-8` }), fileName);
}

export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
