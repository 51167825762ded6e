import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readingStates } from './reading.ts';
import { officeState, officeStates, owes, roundActs, savedState } from './round.ts';

const at = (cells: Parameters<typeof officeState>[0]['cells'], acts: Parameters<typeof officeState>[0]['acts'] = [], locked = false) => officeState({ cells, acts, locked });

describe('where an office stands in a round', () => {
  it.each([
    ['nothing typed', [null, null], [], 'nothing'],
    ['half typed', ['draft', null], [], 'draft'],
    ['all typed and not submitted', ['draft', 'draft'], [], 'draft'],
    ['submitted whole', ['submitted', 'submitted'], ['submitted'], 'submitted'],
    ['submitted with a cell left empty', ['submitted', null], ['submitted'], 'submitted'],
    ['submitted with nothing to report, and approved so', [null], ['submitted', 'approved'], 'approved'],
    ['submitted with nothing to report, and sent back', [null], ['submitted', 'returned'], 'returned'],
    ['one cell sent back', ['approved', 'returned'], ['submitted', 'returned'], 'returned'],
    ['being corrected', ['approved', 'draft'], ['submitted', 'returned'], 'draft'],
    ['approved in part', ['approved', 'submitted'], ['submitted'], 'submitted'],
    ['approved', ['approved', 'approved'], ['submitted', 'approved'], 'approved'],
    ['entered by the committee, half of it', ['approved', null], [], 'draft'],
    ['reminded only', [null], ['reminded'], 'nothing'],
    ['sent back, reminded, and the supervisor\'s matter', [null], ['submitted', 'returned', 'reminded', 'handedOver'], 'returned'],
  ] as const)('%s', (_, cells, acts, state) => { expect(at(cells, acts)).toBe(state); });

  it('a locked round is locked for everyone', () => { expect(at([null], [], true)).toBe('locked'); });
  it('is always one of the six, and one with a draft or a returned cell owes its report', () => {
    const cell = fc.option(fc.constantFrom(...readingStates), { nil: null });
    fc.assert(fc.property(fc.array(cell), fc.array(fc.constantFrom(...roundActs)), (cells, acts) => {
      const state = at(cells, acts);
      expect(officeStates).toContain(state);
      if (cells.includes('draft') || cells.includes('returned')) expect(owes(state)).toBe(true);
    }));
  });
});

describe('what a saved figure becomes', () => {
  it('a draft while a round is open, waiting for approval when none is', () => {
    expect([savedState({ before: undefined, roundOpen: true }), savedState({ before: undefined, roundOpen: false })]).toEqual(['draft', 'submitted']);
  });
  it('one that was submitted stays so when it is mended, one that was returned is a draft again', () => {
    expect([savedState({ before: 'submitted', roundOpen: true }), savedState({ before: 'returned', roundOpen: true })]).toEqual(['submitted', 'draft']);
  });
});
