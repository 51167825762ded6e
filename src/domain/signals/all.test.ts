import { expect, it } from 'vitest';
import { signalsOf, type Facts } from './all.ts';

const nothing: Facts = { day: '2023-09-30', resolutions: [], indicators: [], findings: [], lessons: [], tasks: [], agreements: [], offices: [], rounds: [], acts: [], reports: [], reporters: [], officers: [], windows: null };

it('where nothing is recorded there is no signal', () => { expect(signalsOf(nothing)).toEqual([]); });

it('signals of every kind come together, worst first, and a day after the one looked at is no "since"', () => {
  const found = signalsOf({ ...nothing, lessons: [{ id: 'b', resolutionId: 'r', drawnFromIds: [], recordedOn: '2026-11-25' }], offices: [{ id: 'o', missingSince: '2023-05-15' }] });
  expect(found.map(({ code, since }) => [code, since])).toEqual([['organisationMissing', '2023-05-15'], ['lessonNotApplied', undefined]]);
});
