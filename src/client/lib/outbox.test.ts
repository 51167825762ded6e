import { describe, expect, it } from 'vitest';
import { openOutbox } from './outbox.ts';

const shelf = () => {
  const kept = new Map<string, string>();
  return { kept, getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => { kept.set(name, value); }, removeItem: (name: string) => { kept.delete(name); } };
};
const parcel = (key: string, drafts: Record<string, string>) => ({ key, period: '2023Q3', body: [], drafts });

describe('figures on their way', () => {
  it('what was typed is there again after the tab was closed, each period by itself', () => {
    const place = shelf();
    openOutbox<string>(place, 'a').keepDrafts('2023Q3', { x: '1' });
    const again = openOutbox<string>(place, 'a');
    expect([again.drafts('2023Q3'), again.drafts('2023Q2'), again.count()]).toEqual([{ x: '1' }, {}, 1]);
  });
  it('another account on the same machine sees and sends nothing of it', () => {
    const place = shelf();
    openOutbox<string>(place, 'a').keepDrafts('2023Q3', { x: '1' });
    openOutbox<string>(place, 'a').add(parcel('k', { x: '1' }));
    const other = openOutbox<string>(place, 'b');
    expect([other.count(), other.parcels(), other.drafts('2023Q3')]).toEqual([0, [], {}]);
  });
  it('parcels leave in the order in which they were made', () => {
    const outbox = openOutbox<string>(shelf(), 'a');
    for (const key of ['1', '2', '3']) outbox.add(parcel(key, {}));
    outbox.drop('2');
    expect(outbox.parcels().map(({ key }) => key)).toEqual(['1', '3']);
  });
  it('what has arrived is gone, but not what was typed over it meanwhile', () => {
    const outbox = openOutbox<string>(shelf(), 'a');
    outbox.keepDrafts('2023Q3', { x: '1', y: '2' });
    const sent = parcel('k', { x: '1', y: '2' });
    outbox.add(sent);
    outbox.keepDrafts('2023Q3', { x: '1', y: '3' });
    outbox.arrived(sent);
    expect([outbox.drafts('2023Q3'), outbox.parcels()]).toEqual([{ y: '3' }, []]);
  });
  it('nothing is left behind when all has arrived', () => {
    const place = shelf();
    const outbox = openOutbox<string>(place, 'a');
    outbox.keepDrafts('2023Q3', { x: '1' });
    const sent = parcel('k', { x: '1' });
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
