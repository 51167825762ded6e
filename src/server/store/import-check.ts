import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { AccountBody } from '#api/accounts';
import { kinds, type Kind } from '#api/document';
import { StoredReading } from '#api/readings';
import { Id } from '#api/route';
import { toUnits } from '#domain/number';
import { Refusal, type FieldProblem } from '../problems.ts';
import { canonical } from './canonical.ts';
import { hashOf } from './changes.ts';
import { exportFormat } from './export.ts';
import { referencesOf } from './references.ts';

const text = Type.String();
const exact = { additionalProperties: false };

/** An export as it is read back. */
export const ExportFile = Type.Object({
  format: Type.Literal(exportFormat),
  documents: Type.Array(Type.Object({ id: Id, kind: text, version: Type.Integer({ minimum: 1 }), body: Type.Object({}), author: text, time: text }, exact)),
  links: Type.Array(Type.Object({ from: Id, role: text, to: Id }, exact)),
  readings: Type.Array(StoredReading),
  changes: Type.Array(Type.Object({
    seq: Type.Integer({ minimum: 1 }), time: text, account: text, subject: text, before: Type.Unknown(), after: Type.Unknown(),
    reason: Type.Union([text, Type.Null()]), hash: text,
  }, exact)),
  files: Type.Array(Type.Object({ hash: text, type: text, size: Type.Integer({ minimum: 0 }), content: text }, exact)),
  people: Type.Array(Type.Object({
    username: AccountBody.properties.username, name: AccountBody.properties.name, roles: AccountBody.properties.roles,
    offices: AccountBody.properties.offices, language: text, disabled: Type.Boolean(), version: Type.Integer({ minimum: 1 }),
    email: AccountBody.properties.email,
  }, exact)),
}, exact);
export type ExportFile = Static<typeof ExportFile>;

const whole = Compile(ExportFile);
const bodies = new Map<Kind, { Check(value: unknown): boolean; Errors(value: unknown): { instancePath: string }[] }>();

function bodyCheck(kind: Kind) {
  const known = bodies.get(kind);
  if (known) return known;
  const made = Compile(kinds[kind].body);
  bodies.set(kind, made);
  return made;
}

const most = 20;

function documentProblems(file: ExportFile): FieldProblem[] {
  const kindOf = new Map(file.documents.map(({ id, kind }) => [id, kind]));
  const found: FieldProblem[] = [];
  if (kindOf.size !== file.documents.length) found.push({ path: 'documents', code: 'twice' });
  const expected = new Set<string>();
  for (const [index, { id, kind, body }] of file.documents.entries()) {
    if (found.length >= most) break;
    const path = `documents/${index}`;
    if (!(kind in kinds)) { found.push({ path: `${path}/kind`, code: 'noSuchKind' }); continue; }
    const check = bodyCheck(kind as Kind);
    if (!check.Check(body)) {
      found.push({ path: `${path}/body${check.Errors(body)[0]?.instancePath ?? ''}`, code: 'breaksSchema' });
      continue;
    }
    for (const reference of referencesOf(kind as Kind, body)) {
      expected.add(`${id} ${reference.role} ${reference.to}`);
      const target = kindOf.get(reference.to);
      if (target === undefined) found.push({ path: `${path}/body/${reference.path}`, code: 'pointsToNothing', params: { id: reference.to } });
      else if (!reference.kinds.includes(target)) found.push({ path: `${path}/body/${reference.path}`, code: 'pointsToOtherKind', params: { id: reference.to, kind: target } });
    }
  }
  if (found.length > 0) return found;
  const carried = new Set(file.links.map(({ from, role, to }) => `${from} ${role} ${to}`));
  const odd = file.links.findIndex(({ from, role, to }) => !expected.has(`${from} ${role} ${to}`));
  if (odd >= 0) found.push({ path: `links/${odd}`, code: 'linkWithoutField' });
  if (carried.size !== file.links.length || [...expected].some((link) => !carried.has(link))) found.push({ path: 'links', code: 'linksDiffer' });
  return found;
}

function readingProblems(file: ExportFile): FieldProblem[] {
  const kindOf = new Map(file.documents.map(({ id, kind }) => [id, kind]));
  const cells = new Set<string>();
  const found: FieldProblem[] = [];
  for (const [index, reading] of file.readings.entries()) {
    if (found.length >= most) break;
    const path = `readings/${index}`;
    if (kindOf.get(reading.indicatorId) !== 'indicator') found.push({ path: `${path}/indicatorId`, code: 'pointsToNothing', params: { id: reading.indicatorId } });
    if (kindOf.get(reading.officeId) !== 'office') found.push({ path: `${path}/officeId`, code: 'pointsToNothing', params: { id: reading.officeId } });
    for (const field of ['value', 'numerator', 'denominator'] as const) {
      if (reading[field] !== undefined && !toUnits(reading[field])) found.push({ path: `${path}/${field}`, code: 'tooPrecise' });
    }
    const cell = `${reading.indicatorId}/${reading.officeId}/${reading.period}`;
    if (cells.has(cell)) found.push({ path, code: 'twice' });
    cells.add(cell);
  }
  return found;
}

/** The chain of the log must hold as it held where it was written. */
function changeProblems(file: ExportFile): FieldProblem[] {
  let previous = '';
  for (const [index, { hash, before, after, ...line }] of file.changes.entries()) {
    const text = (value: unknown): string | null => (value === null ? null : canonical(value));
    const right = hashOf({ ...line, before: text(before), after: text(after) }, previous);
    if (line.seq !== index + 1 || hash !== right) return [{ path: `changes/${index}/hash`, code: 'chainBroken' }];
    previous = hash;
  }
  return [];
}

/** @throws Refusal naming what is wrong with an export file */
export function checkExport(value: unknown): ExportFile {
  if (!whole.Check(value)) {
    const fields = whole.Errors(value).slice(0, most).map(({ instancePath }) => ({ path: instancePath.slice(1), code: 'breaksSchema' }));
    throw new Refusal(400, 'brokenImport', { fields });
  }
  const fields = [...documentProblems(value), ...readingProblems(value), ...changeProblems(value)];
  if (fields.length > 0) throw new Refusal(400, 'brokenImport', { fields });
  return value;
}
