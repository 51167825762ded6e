import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { unzip } from '../sheets/zip-guard.ts';
import { zipOf } from '../zip.ts';
import { openBook } from './book.ts';
import { fillBook, type FormValue } from './fill.ts';
import { drawnSheets } from './grid.ts';
import { editSheet, stylesAt } from './sheet-xml.ts';
import { openStyles, withSuffix } from './styles-xml.ts';

/** A form that LibreOffice wrote: merged head, borders, a formula each way, a conditional format, a picture, print settings, a second sheet. */
const form = readFileSync(fileURLToPath(new URL('../../../tests/cases/form-libreoffice.xlsx', import.meta.url)));
const sheet = 'Biểu 01';
const values: FormValue[] = [
  { row: 2, col: 0, value: 'Kỳ: quý III/2023 <&>' }, { row: 4, col: 3, value: 6000 }, { row: 4, col: 4, value: 3412, mark: '23/27 đơn vị' },
  { row: 5, col: 3, value: 90.5, decimals: 1 }, { row: 5, col: 4, value: null }, { row: 6, col: 3, value: 99 },
];
const filled = fillBook(form, new Map([[sheet, values]]));
const text = (file: Buffer, part: string): string => unzip(file).get(part)?.toString('utf8') ?? '';
const read = async (file: Buffer) => (await readXlsx(file, { readStyles: true })).sheets;

describe('a form filled in', () => {
  it('keeps every part but the sheet, its styles and the wish to reckon anew byte for byte', () => {
    const [before, after] = [unzip(form), unzip(filled)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([name, content]) => !after.get(name)?.equals(content)).map(([name]) => name);
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(before.has('xl/media/image1.png')).toBe(true);
  });

  it('around its cells the sheet reads as before: columns, merges, conditions, print settings, heights', () => {
    const without = (xml: string): string => xml.replace(/<sheetData>[^]*<\/sheetData>/, '');
    expect(without(text(filled, 'xl/worksheets/sheet1.xml'))).toBe(without(text(form, 'xl/worksheets/sheet1.xml')));
    const rows = (xml: string): string[] => xml.match(/<row [^>]*>/g) ?? [];
    expect(rows(text(filled, 'xl/worksheets/sheet1.xml'))).toEqual(rows(text(form, 'xl/worksheets/sheet1.xml')));
  });

  it('has real figures, words with every letter, and an empty cell where there is no figure', async () => {
    const [one] = await read(filled);
    expect(one?.rows[2]?.[0]).toBe('Kỳ: quý III/2023 <&>');
    expect([one?.rows[4]?.[3], one?.rows[4]?.[4], one?.rows[5]?.[3]]).toEqual([6000, 3412, 90.5]);
    expect(one?.cells?.get('5,4')?.value ?? null).toBeNull();
    expect(text(filled, 'xl/worksheets/sheet1.xml')).toMatch(/<c s="\d+" r="E6"\/>/);
  });

  it('cells keep fonts, borders and alignment; a figure that is not final says so by its format', async () => {
    const [[before], [after]] = [await read(form), await read(filled)];
    for (const cell of ['2,0', '4,3', '4,4', '5,3', '5,4']) {
      expect(after?.cells?.get(cell)?.style?.font).toEqual(before?.cells?.get(cell)?.style?.font);
      expect(after?.cells?.get(cell)?.style?.border).toEqual(before?.cells?.get(cell)?.style?.border);
    }
    expect(after?.cells?.get('4,4')?.style?.numFmt).toBe('#,##0" (23/27 đơn vị)"');
    expect(after?.cells?.get('4,4')?.style?.alignment?.shrinkToFit).toBe(true);
    expect(after?.cells?.get('5,3')?.style?.numFmt).toBe('#,##0.0');
  });

  it('formulas stay and lose the result of other figures; nothing is written over one', () => {
    const xml = text(filled, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<c r="F5" s="\d+"><f[^>]*>IF\(D5=0,&quot;&quot;,E5\/D5\)<\/f><\/c>/);
    expect(xml).toMatch(/<c r="D7" s="\d+"><f[^>]*>SUM\(D5:D6\)<\/f><\/c>/);
    expect(text(filled, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('filled in again from what came it is the same file', () => {
    expect(fillBook(form, new Map([[sheet, values]])).equals(filled)).toBe(true);
  });

  it('a percent cell gets the fraction that it shows', async () => {
    const withPercent = fillBook(form, new Map([[sheet, [{ row: 5, col: 5, value: 80.1, percent: true }, { row: 5, col: 4, value: 80.1, percent: true, decimals: 1 }]]]));
    const [one] = await read(withPercent);
    expect([one?.rows[5]?.[5], one?.rows[5]?.[4]]).toEqual([0.801, 80.1]);
  });

  it('is drawn with its merged cells, its widths and its formulas', async () => {
    const [one, other] = await drawnSheets(form);
    expect([one?.name, other?.name]).toEqual([sheet, 'Hướng dẫn']);
    expect(one?.cells.find(({ row, col }) => row === 1 && col === 0)).toMatchObject({ colSpan: 6, align: 'center', bold: true });
    expect(one?.cells.filter(({ row }) => row === 1)).toHaveLength(1);
    expect(one?.widths[1]).toBe(40);
    expect(one?.cells.find(({ row, col }) => row === 4 && col === 5)).toMatchObject({ formula: true, text: '', percent: true });
  });
});

describe('the XML of a sheet as other programs write it', () => {
  it('is edited with a prefix, in rows without addresses, and where rows and cells are not there yet', () => {
    const xml = '<x:worksheet xmlns:x="m"><x:cols><x:col min="3" max="3" style="7"/></x:cols><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="s" s="2"><x:v>0</x:v></x:c></x:row><x:row r="4" spans="1:2" s="5" customFormat="1"/></x:sheetData></x:worksheet>';
    const made = editSheet(xml, [{ row: 0, col: 1, value: 2 }, { row: 0, col: 2, value: 'a' }, { row: 1, col: 0, value: 3 }, { row: 3, col: 3, value: 4 }, { row: 9, col: 2, value: null }]);
    expect(made).toContain('<x:c s="2" r="B1"><x:v>2</x:v></x:c><x:c r="C1" s="7" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>');
    expect(made).toContain('<x:row r="2"><x:c r="A2" s="0"><x:v>3</x:v></x:c></x:row><x:row r="4" s="5" customFormat="1"><x:c r="D4" s="5"><x:v>4</x:v></x:c></x:row><x:row r="10"><x:c r="C10" s="7"/></x:row></x:sheetData>');
    expect(stylesAt(xml, [{ row: 3, col: 9 }, { row: 8, col: 2 }]).get('J4')).toBe(5);
    expect(editSheet('<worksheet><sheetData/></worksheet>', [{ row: 0, col: 0, value: 1 }])).toBe('<worksheet><sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData></worksheet>');
  });
  it('what looks like a tag in a comment or an attribute is none', () => {
    const xml = '<worksheet a="<c>"><!-- <sheetData><row r="1"/></sheetData> --><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    expect(editSheet(xml, [{ row: 0, col: 0, value: 5 }])).toContain('<!-- <sheetData><row r="1"/></sheetData> --><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');
  });
  it('words stand after a figure in each part of its format that prints one', () => {
    expect(withSuffix('#,##0;[Red]-#,##0;"-";@', 'ước')).toBe('#,##0" ước";[Red]-#,##0" ước";"-"" ước";@');
    expect(withSuffix('0.0"a;b"', 'x')).toBe('0.0"a;b"" x"');
  });
  it('a new style is added once, and styles without formats get a place for them', () => {
    const styles = openStyles('<styleSheet><fonts/><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>');
    expect([styles.like(0, '0.00" x"', true), styles.like(0, '0.00" x"', true), styles.like(0, '#,##0', false)]).toEqual([1, 1, 2]);
    expect(styles.toXml()).toBe('<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot; x&quot;"/></numFmts><fonts/><cellXfs count="3"><xf numFmtId="0"/>'
      + '<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment shrinkToFit="1"/></xf><xf numFmtId="3" applyNumberFormat="1"></xf></cellXfs></styleSheet>');
  });
});

describe('a file that is no form', () => {
  const parts = unzip(form);
  const made = (change: (all: Map<string, Buffer>) => void): Buffer => {
    const all = new Map(parts);
    change(all);
    return zipOf([...all].map(([name, content]) => ({ name, content })));
  };
  const put = (name: string, content: string) => (all: Map<string, Buffer>): void => { all.set(name, Buffer.from(content)); };
  const replace = (name: string, from: string | RegExp, to: string) => (all: Map<string, Buffer>): void => { all.set(name, Buffer.from((all.get(name)?.toString('utf8') ?? '').replace(from, to))); };
  it.each([
    ['macros', put('xl/vbaProject.bin', 'x'), 'sheetMacros'],
    ['the type of a file with macros', replace('[Content_Types].xml', 'sheet.main+xml', 'sheet.macroEnabled.main+xml'), 'sheetMacros'],
    ['links to other files', put('xl/externalLinks/externalLink1.xml', '<x/>'), 'sheetExternal'],
    ['a source of data', put('xl/connections.xml', '<x/>'), 'sheetExternal'],
    ['an embedded object', put('xl/embeddings/oleObject1.bin', 'x'), 'sheetExternal'],
    ['a picture from elsewhere', replace('xl/drawings/_rels/drawing1.xml.rels', 'Target="', 'TargetMode="External" Target="http://x.test/'), 'sheetExternal'],
    ['a formula that fetches', replace('xl/worksheets/sheet1.xml', 'SUM(D5:D6)', 'WEBSERVICE("http://x.test")'), 'sheetExternal'],
    ['entities of its own', replace('xl/workbook.xml', '<workbook', '<!DOCTYPE a [<!ENTITY b "c">]><workbook'), 'notASheet'],
    ['a page larger than any form', put('xl/worksheets/sheet1.xml', `<worksheet>${' '.repeat(7_000_000)}</worksheet>`), 'sheetTooLarge'],
    ['no sheet that is shown', replace('xl/workbook.xml', /state="visible"/g, 'state="hidden"'), 'notASheet'],
  ])('is refused with %s', (_, change, code) => {
    expect(() => openBook(made(change))).toThrow(expect.objectContaining({ status: 400, code }));
  });
  it('is refused when a part stands in it twice', () => {
    const twice = zipOf([...parts].flatMap(([name, content]) => (name === 'xl/workbook.xml' ? [{ name, content }, { name, content }] : [{ name, content }])));
    expect(() => openBook(twice)).toThrow(expect.objectContaining({ code: 'notASheet' }));
  });
  it('a plain link to click is no reason', () => {
    const linked = made(replace('xl/worksheets/_rels/sheet1.xml.rels', '</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://x.test" TargetMode="External"/></Relationships>'));
    expect(openBook(linked).sheets).toHaveLength(2);
  });
});
