import { describe, expect, it } from 'vitest';
import { planActs, type OfficeAct, type PlannedOffice } from './reorganise.ts';

const office = (id: string, more: Partial<PlannedOffice> = {}): PlannedOffice => ({ id, name: `Xã ${id}`, officeKind: 'state', level: 'commune', parentId: 'p', ...more });
const offices = [office('p', { level: 'province', parentId: undefined, name: 'Tỉnh' }), office('a'), office('b'), office('c'), office('gone', { validTo: '2020-12-31' }), office('young', { validFrom: '2025-07-01', predecessorIds: ['gone'] })];
const on = '2025-07-01';
const merge: OfficeAct = { act: 'merge', on, officeIds: ['a', 'b'], successors: [{ name: 'Xã Mới' }] };
const problems = (acts: OfficeAct[], figures: Record<string, string> = {}): string[][] => planActs(acts, offices, new Map(Object.entries(figures))).problems.map(({ path, code }) => [path, code]);

describe('acts on offices', () => {
  it('a merge ends its offices the day before and founds one that continues them', () => {
    expect(planActs([merge], offices, new Map())).toMatchObject({ problems: [], steps: [
      { step: 'founded', key: 'new:0', on, office: { name: 'Xã Mới', level: 'commune', parentId: 'p', validFrom: on, predecessorIds: ['a', 'b'] } },
      { step: 'closed', officeId: 'a', until: '2025-06-30', into: ['new:0'] }, { step: 'closed', officeId: 'b', until: '2025-06-30', into: ['new:0'] },
    ] });
  });
  it('a split founds several, each continuing the one', () => {
    const { steps, problems: none } = planActs([{ act: 'split', on, officeIds: ['a'], successors: [{ name: 'Một', weight: 2 }, { name: 'Hai' }] }], offices, new Map());
    expect(none).toEqual([]);
    expect(steps).toMatchObject([{ step: 'founded', office: { predecessorIds: ['a'], weight: 2 } }, { step: 'founded', office: { predecessorIds: ['a'] } }, { step: 'closed', into: ['new:0', 'new:1'] }]);
  });
  it('one whole and a part of another become one, the rest another', () => {
    const { steps, problems: none } = planActs([{ act: 'reorganise', on, officeIds: ['a', 'b'], successors: [{ name: 'Một', fromIds: ['a', 'b'] }, { name: 'Hai', fromIds: ['b'] }] }], offices, new Map());
    expect(none).toEqual([]);
    expect(steps.filter(({ step }) => step === 'closed')).toMatchObject([{ officeId: 'a', into: ['new:0'] }, { officeId: 'b', into: ['new:0', 'new:1'] }]);
  });
  it('an office is taken into one that stands', () => {
    expect(planActs([{ act: 'merge', on, officeIds: ['a'], successors: [{ id: 'c' }] }], offices, new Map())).toMatchObject({ problems: [], steps: [{ step: 'joined', officeId: 'c', from: ['a'] }, { step: 'closed', officeId: 'a', into: ['c'] }] });
  });
  it('a rename keeps the office and the name of its time', () => {
    const plan = planActs([{ act: 'rename', on, officeIds: ['a'], name: 'Phường A' }], offices, new Map());
    expect(plan.steps).toEqual([{ step: 'renamed', officeId: 'a', on, from: 'Xã a', to: 'Phường A' }]);
    expect(plan.offices.find(({ id }) => id === 'a')).toMatchObject({ name: 'Phường A', formerNames: [{ name: 'Xã a', until: '2025-06-30' }] });
  });
  it('acts follow one another by their days', () => {
    expect(problems([merge, { act: 'rename', on: '2024-01-01', officeIds: ['a'], name: 'Xã Khác' }])).toEqual([]);
  });
  it('a name that an ending office bore is free for the new one', () => {
    expect(problems([{ ...merge, successors: [{ name: 'Xã a' }] }])).toEqual([]);
  });
  it('figures of periods that ended before do not stand in the way', () => { expect(problems([merge], { a: '2025Q2', b: '202506' })).toEqual([]); });
  it.each<[string, OfficeAct[], string[][], Record<string, string>?]>([
    ['an office that is not there', [{ ...merge, officeIds: ['a', 'zz'] }], [['acts/0/officeIds/1', 'pointsToNothing']]],
    ['an office that has ended', [{ ...merge, officeIds: ['a', 'gone'] }], [['acts/0/officeIds/1', 'closedAlready']]],
    ['a day before the office began', [{ act: 'close', on, officeIds: ['young'] }], [['acts/0/on', 'notYetFounded']]],
    ['two acts for one office on one day', [merge, { act: 'close', on, officeIds: ['a'] }], [['acts/1/officeIds/0', 'twoActs']]],
    ['a second end on another day', [merge, { act: 'close', on: '2025-08-01', officeIds: ['a'] }], [['acts/1/officeIds/0', 'closedAlready']]],
    ['a successor that is itself what ends', [{ ...merge, successors: [{ id: 'a' }] }], [['acts/0/successors/0/id', 'circle']]],
    ['a successor that came before', [{ act: 'merge', on: '2026-01-01', officeIds: ['young'], successors: [{ id: 'gone' }] }], [['acts/0/successors/0/id', 'circle']]],
    ['a successor that does not stand', [{ ...merge, successors: [{ id: 'gone' }] }], [['acts/0/successors/0/id', 'notStanding']]],
    ['a successor that ends that day too', [{ ...merge, successors: [{ id: 'c' }] }, { act: 'close', on, officeIds: ['c'] }], [['acts/0/successors/0/id', 'closesToo']]],
    ['figures of a period after the end', [merge], [['acts/0/officeIds/1', 'figuresAfter']], { b: '2025Q3' }],
    ['figures of a period that the end falls into', [merge], [['acts/0/officeIds/0', 'figuresAfter']], { a: '2025' }],
    ['a name that stands already under the parent', [{ ...merge, successors: [{ name: 'xã c' }] }], [['acts/0/successors/0/name', 'nameTaken']]],
    ['two new offices of one name', [{ act: 'split', on, officeIds: ['a'], successors: [{ name: 'Một' }, { name: 'một ' }] }], [['acts/0/successors/0/name', 'nameTwice'], ['acts/0/successors/1/name', 'nameTwice']]],
    ['a merge into several', [{ ...merge, successors: [{ name: 'Một' }, { name: 'Hai' }] }], [['acts/0/successors', 'oneSuccessor']]],
    ['a split of several', [{ ...merge, act: 'split' }], [['acts/0/officeIds', 'oneOffice'], ['acts/0/successors', 'twoSuccessors']]],
    ['a new office without a name', [{ ...merge, successors: [{}] }], [['acts/0/successors/0/name', 'needed']]],
    ['a parent that does not stand', [{ ...merge, successors: [{ name: 'X', parentId: 'gone' }] }], [['acts/0/successors/0/parentId', 'notStanding']]],
    ['an office left without a successor', [{ act: 'reorganise', on, officeIds: ['a', 'b'], successors: [{ name: 'X', fromIds: ['a'] }] }], [['acts/0/officeIds/1', 'withoutSuccessor']]],
    ['the same name', [{ act: 'rename', on, officeIds: ['a'], name: 'Xã A' }], [['acts/0/name', 'sameName']]],
  ])('%s is refused by its field', (_, acts, found, figures = {}) => { expect(problems(acts, figures)).toEqual(found); });
});
