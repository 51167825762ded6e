import { Type, type Static } from 'typebox';
import { Id, Period, oneOf, route } from './route.ts';

/** What becomes of one cell of a spreadsheet that was filled in elsewhere. */
export const sheetStates = ['new', 'changed', 'same', 'refused'] as const;
export const SheetCell = Type.Object({
  /** As Excel names it: "I5". */
  address: Type.String(),
  state: oneOf(sheetStates),
  indicatorId: Type.Optional(Type.String()), officeId: Type.Optional(Type.String()),
  name: Type.String(), officeName: Type.String(),
  /** As it would be typed into the grid. */
  first: Type.Optional(Type.String()),
  /** How a word in `first` reads. */
  shown: Type.Optional(Type.String()),
  second: Type.Optional(Type.String()), estimate: Type.Optional(Type.Boolean()), note: Type.Optional(Type.String()),
  /** Why it is refused, in words. */
  problem: Type.Optional(Type.String()),
});
export type SheetCell = Static<typeof SheetCell>;

const query = Type.Object({ period: Period, resolutionId: Type.Optional(Id), officeId: Type.Optional(Id) }, { additionalProperties: false });
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const getEntrySheet = route({
  method: 'GET', path: '/api/entry/sheet', who: ['specialist', 'officer'], query,
  summary: 'The cells of a period as an Excel file to be filled in elsewhere',
});
/** The body is the file itself, with its media type. */
export const postEntrySheet = route({
  method: 'POST', path: '/api/entry/sheet', who: ['specialist', 'officer'], query, bodyLimit: 8 * 1024 * 1024,
  summary: 'What an Excel file would put into the cells of a period, cell by cell; nothing is saved',
  reply: Type.Object({ cells: Type.Array(SheetCell) }),
});
