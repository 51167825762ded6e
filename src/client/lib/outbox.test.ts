import { describe, expect, it } from 'vitest';
import type { ReadingInput } from '#api/readings';
import { leftOf, openOutbox, type Parcel } from './outbox.ts';

interface Draft { first: string; seen?: unknown }
const shelf = () => {
  const kept = new Map<string, string>();
  return { kept, getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => { kept.set(name, value); }, removeItem: (name: string) => { kept.delete(name); } };
};
const typed = (first: string): Draft => ({ first });
const cell = (indicatorId: string, value: number, seen: ReadingInput['seen'] = null): ReadingInput => ({ indicatorId, officeId: 'o', period: '2023Q3', value, seen });
const parcel = (key: string, drafts: Record<string, Draft>, body: ReadingInput[] = Object.entries(drafts).map(([id, { first }]) => cell(id, Number(first)))): Parcel<Draft> => ({ key, period: '2023Q3', body, drafts });

describe('figures on their way', () => {
  it('what was typed is there again after the tab was closed', () => {
    const place = shelf();
    openOutbox<Draft>(place, 'a').keepDrafts({ x: typed('1') });
    const again = openOutbox<Draft>(place, 'a');
    expect([again.drafts(), again.count()]).toEqual([{ x: typed('1') }, 1]);
  });
  it('another account on the same machine sees and sends nothing of it', () => {
    const place = shelf();
    openOutbox<Draft>(place, 'a').keepDrafts({ x: typed('1') });
    openOutbox<Draft>(place, 'a').add(parcel('k', { x: typed('1') }));
    const other = openOutbox<Draft>(place, 'b');
    expect([other.count(), other.parcels(), other.drafts()]).toEqual([0, [], {}]);
  });
  it('two tabs keep each what was typed there, cell by cell', () => {
    const place = shelf();
    const [one, two] = [openOutbox<Draft>(place, 'a'), openOutbox<Draft>(place, 'a')];
    one.drafts();
    two.drafts();
    one.keepDrafts({ x: typed('1') });
    two.keepDrafts({ y: typed('2') });
    one.keepDrafts({ x: typed('11') });
    expect(openOutbox<Draft>(place, 'a').drafts()).toEqual({ x: typed('11'), y: typed('2') });
    // Taking back what was typed takes away one's own cell only.
    one.keepDrafts({});
    expect(openOutbox<Draft>(place, 'a').drafts()).toEqual({ y: typed('2') });
  });
  it('parcels leave in the order in which they were made', () => {
    const outbox = openOutbox<Draft>(shelf(), 'a');
    for (const key of ['1', '2', '3']) outbox.add(parcel(key, {}));
    outbox.drop(parcel('2', {}), null);
    expect(outbox.parcels().map(({ key }) => key)).toEqual(['1', '3']);
  });
  it('what has arrived is gone, but not what was typed over it meanwhile, which now stands over the figure sent', () => {
    const outbox = openOutbox<Draft>(shelf(), 'a');
    outbox.keepDrafts({ x: typed('1'), y: typed('2') });
    const sent = parcel('k', { x: typed('1'), y: typed('2') });
    outbox.add(sent);
    outbox.keepDrafts({ x: typed('1'), y: typed('3') });
    outbox.arrived(sent);
    expect([outbox.drafts(), outbox.parcels()]).toEqual([{ y: { first: '3', seen: { value: 2 } } }, []]);
    expect(leftOf({ x: typed('1'), y: typed('3'), z: typed('4') }, sent)).toEqual({ y: { first: '3', seen: { value: 2 } }, z: typed('4') });
  });
  it('two saves of one cell that wait do not clash with each other', () => {
    const outbox = openOutbox<Draft>(shelf(), 'a');
    const [first, second] = [parcel('1', { x: typed('5') }), parcel('2', { x: typed('7') })];
    outbox.add(first);
    outbox.keepDrafts({ x: typed('7') });
    outbox.add(second);
    outbox.arrived(first);
    const [left] = outbox.parcels();
    expect(left?.body).toEqual([cell('x', 7, { value: 5 })]);
    outbox.arrived(left as typeof second);
    expect([outbox.parcels(), outbox.count()]).toEqual([[], 0]);
  });
  it('a save over what somebody else wrote meanwhile still clashes', () => {
    const outbox = openOutbox<Draft>(shelf(), 'a');
    outbox.add(parcel('1', { x: typed('5') }));
    outbox.add(parcel('2', { x: typed('7') }, [cell('x', 7, { value: 6 })]));
    outbox.arrived(parcel('1', { x: typed('5') }));
    expect(outbox.parcels()[0]?.body).toEqual([cell('x', 7, { value: 6 })]);
  });
  it('what was refused unseen is kept with the reason, told once, and what was typed stays', () => {
    const place = shelf();
    const outbox = openOutbox<Draft>(place, 'a');
    const sent = parcel('k', { x: typed('1') });
    outbox.keepDrafts({ x: typed('1') });
    outbox.add(sent);
    outbox.drop(sent, { title: 'Kỳ đã khóa', status: 400 });
    const again = openOutbox<Draft>(place, 'a');
    expect([again.parcels(), again.drafts(), again.takeRefused('2023Q2')]).toEqual([[], { x: typed('1') }, []]);
    expect(again.takeRefused('2023Q3')).toEqual([{ parcel: sent, problem: { title: 'Kỳ đã khóa', status: 400 } }]);
    expect(again.refused()).toEqual([]);
  });
  it('nothing is left behind when all has arrived', () => {
    const place = shelf();
    const outbox = openOutbox<Draft>(place, 'a');
    outbox.keepDrafts({ x: typed('1') });
    const sent = parcel('k', { x: typed('1') });
    outbox.add(sent);
    outbox.arrived(sent);
    expect(place.kept.size).toBe(0);
  });
  it('a shelf that holds something else is an empty one', () => {
    const place = shelf();
    place.setItem('so-lieu:a', '{broken');
    expect(openOutbox(place, 'a').parcels()).toEqual([]);
  });
});
