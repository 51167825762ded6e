import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzip } from '#server/sheets/zip-guard';
import { zipOf } from '#server/zip';

export const xlsx = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** A form that LibreOffice wrote: columns D and E of rows 5 and 6 are to be filled in, F5 and D7 are formulas, A3 names the period. */
export const form = readFileSync(fileURLToPath(new URL('../cases/form-libreoffice.xlsx', import.meta.url)));
export const sheet = 'Biểu 01';

/** A file with words in its parts replaced. */
export function changed(file: Buffer, ...words: [string, string][]): Buffer {
  return zipOf([...unzip(file)].map(([name, content]) => ({ name, content: name.endsWith('.xml') ? Buffer.from(words.reduce((text, [from, to]) => text.replaceAll(from, to), content.toString('utf8'))) : content })));
}
