import type { BodyOf } from '#api/document';
import { cellAt } from '#domain/cell-address';
import { canPoint, fitsPeriod, ofIndicator, type Pointer } from '#domain/form';
import { lineageOf, type Lineage } from '#domain/office';
import { isPeriod } from '#domain/period';
import type { Doc } from '#api/document';
import type { DrawnSheet } from '#api/forms';
import type { Check } from '../check.ts';
import { Refusal, type FieldProblem } from '../problems.ts';
import { everReports } from '../series.ts';
import { findDocument, listDocuments } from '../store/documents.ts';
import { sheetsOf } from './load.ts';

interface Room { sheets: readonly DrawnSheet[]; indicators: ReadonlyMap<string, Doc<'indicator'>>; lineage: Lineage }

function pointerProblems({ sheet, cell, show, indicatorId, officeId, period, power }: Pointer, { sheets, indicators, lineage }: Room): FieldProblem[] {
  const [on, at] = [sheets.find(({ name }) => name === sheet), cellAt(cell)];
  if (!on) return [{ path: 'sheet', code: 'noSuchSheet' }];
  if (!at || !canPoint(on, at)) return [{ path: 'cell', code: on.cells.some((one) => one.row === at?.row && one.col === at.col && one.formula) ? 'formulaCell' : 'noSuchCell' }];
  const indicator = indicatorId === undefined ? undefined : indicators.get(indicatorId);
  return [
    ...(ofIndicator(show) && indicatorId === undefined ? [{ path: 'indicatorId', code: 'needed' }] : []),
    ...(ofIndicator(show) ? [] : (Object.entries({ indicatorId, officeId, period, power }).filter(([, value]) => value !== undefined).map(([path]) => ({ path, code: 'onlyOfIndicator' })))),
    ...(indicator && officeId !== undefined && !everReports(indicator, lineage, officeId) ? [{ path: 'officeId', code: 'doesNotReport' }] : []),
    ...(period === undefined || fitsPeriod(period) ? [] : [{ path: 'period', code: 'notAPeriod' }]),
  ];
}

/** A form is loaded as a file; afterwards what its cells are pointed at is edited, each cell once. */
export const form: Check<'form'> = async (tx, body, id) => {
  const before = id === null ? undefined : await findDocument(tx, 'form', id);
  if (before?.file !== body.file) return [{ path: 'file', code: 'byUploadOnly' }];
  const room = { sheets: await sheetsOf(tx, body.file), indicators: new Map((await listDocuments(tx, 'indicator')).map((one) => [one.id, one])), lineage: lineageOf(await listDocuments(tx, 'office')) };
  const seen = new Set<string>();
  return (body as BodyOf<'form'>).pointers.flatMap((pointer, index) => {
    const place = `${pointer.sheet}!${pointer.cell}`;
    const twice = seen.has(place);
    seen.add(place);
    return [...(twice ? [{ path: 'cell', code: 'twice' }] : []), ...pointerProblems(pointer, room)].map((one) => ({ ...one, path: `pointers/${index}/${one.path}` }));
  });
};

/** What was sent is written by the act of sending alone, and never again. */
export const filling: Check<'filling'> = async (tx, body, id) => {
  const before = id === null ? undefined : await findDocument(tx, 'filling', id);
  if (before?.sent) throw new Refusal(409, 'formSent');
  return [...(body.sent ? [{ path: 'sent', code: 'sentByAct' }] : []), ...(isPeriod(body.asOf) ? [] : [{ path: 'asOf', code: 'notAPeriod' }])];
};
