import { computed, type Ref } from 'vue';
import { documentRoutes, type Doc } from '#api/document';
import { getFormCells, getFormSheets, type FormBody } from '#api/forms';
import type { Pointer, Unplaced } from '#domain/form';
import { call, CallProblem } from '../../lib/call.ts';
import { useAct } from '../../lib/use-act.ts';
import { useLoad } from '../../lib/use-load.ts';
import type { Choosable } from './point-draft.ts';

/** Everything that the page of a form stands on. */
export function useFormPage(id: () => string, asOf: () => string | null) {
  const { data, problem, reload } = useLoad(async (signal) => {
    const params = { id: id() };
    const all = { query: { limit: '999' }, signal };
    const period = asOf();
    const [form, sheets, cells, indicators, resolutions, offices, fillings] = await Promise.all([
      call(documentRoutes('form').one, { params, signal }), call(getFormSheets, { params, signal }), call(getFormCells, { params, query: period === null ? {} : { asOf: period }, signal }),
      call(documentRoutes('indicator').list, all), call(documentRoutes('resolution').list, all), call(documentRoutes('office').list, all), call(documentRoutes('filling').list, all),
    ]);
    return {
      form: form as unknown as Doc<'form'>, sheets: sheets.sheets, filled: cells, indicators: indicators.items as unknown as Doc<'indicator'>[], resolutions: resolutions.items as unknown as Doc<'resolution'>[],
      offices: offices.items as unknown as Doc<'office'>[], fillings: (fillings.items as unknown as Doc<'filling'>[]).filter(({ formId }) => formId === id()),
    };
  }, () => [id(), asOf()]);
  const offices = computed(() => Object.fromEntries((data.value?.offices ?? []).map((one) => [one.id, one.name])));
  const indicators = computed(() => (data.value?.indicators ?? []).map((one): Choosable => {
    const resolution = data.value?.resolutions.find(({ id: of }) => of === one.resolutionId);
    return { id: one.id, name: one.name, label: `${resolution?.symbol ?? ''} · ${one.number}. ${one.name}`, measure: one.measure, officeIds: one.reportingOfficeIds ?? [], current: resolution?.status === 'inForce' };
  }).sort((a, b) => Number(b.current) - Number(a.current) || a.label.localeCompare(b.label, 'vi', { numeric: true })));
  return { data, problem, reload, offices, indicators };
}

const bodyOf = ({ id: _id, kind: _kind, version: _version, updatedAt: _at, updatedBy: _by, ...body }: Doc<'form'>): FormBody => body;

/** Saving what cells are pointed at. Each change touches its own cells alone, so it goes onto whatever version stands. */
export function usePointing(form: Ref<Doc<'form'> | undefined>, reload: () => Promise<void>) {
  const act = useAct();
  async function save(change: (body: FormBody) => FormBody): Promise<boolean> {
    const known = form.value;
    if (!known) return false;
    const put = (current: Doc<'form'>, key: string) => call(documentRoutes('form').update, { params: { id: current.id }, body: change(bodyOf(current)), ifMatch: current.version, key });
    const saved = await act.attempt(async (key) => {
      try {
        return await put(known, key);
      } catch (error) {
        if (!(error instanceof CallProblem) || error.code !== 'stale') throw error;
        return put(error.current as Doc<'form'>, `${key}2`);
      }
    });
    if (saved) await reload();
    return saved !== null;
  }
  const others = (pointers: readonly Pointer[], sheet: string, cells: readonly string[]): Pointer[] => pointers.filter((one) => one.sheet !== sheet || !cells.includes(one.cell));
  const same = (a: Unplaced, b: Unplaced): boolean => JSON.stringify(a) === JSON.stringify(b);
  const without = (body: FormBody, one: Unplaced): FormBody => {
    const { unplaced = [], ...rest } = body;
    const left = unplaced.filter((other) => !same(other as Unplaced, one));
    return left.length > 0 ? { ...rest, unplaced: left } : rest;
  };
  return {
    act,
    point: (sheet: string, fresh: Pointer[]) => save((body) => ({ ...body, pointers: [...others(body.pointers as Pointer[], sheet, fresh.map(({ cell }) => cell)), ...fresh] })),
    drop: (sheet: string, cells: string[]) => save((body) => ({ ...body, pointers: others(body.pointers as Pointer[], sheet, cells) })),
    place: (one: Unplaced, sheet: string, cell: string) => save((body) => without({ ...body, pointers: [...others(body.pointers as Pointer[], sheet, [cell]), { ...one.pointer, sheet, cell }] }, one)),
    forget: (one: Unplaced) => save((body) => without(body, one)),
    rename: (about: Pick<FormBody, 'name' | 'askedBy' | 'issuerId'>) => save((body) => ({ ...body, ...about })),
  };
}
