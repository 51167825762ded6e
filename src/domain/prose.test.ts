import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureShows, joined, outlineProblems, runsOf, typedOf, type FigureNames, type Part, type Run } from './prose.ts';

const names: FigureNames = {
  idOf: (number) => ({ 4: 'ct-4', 5: 'ct-5' } as Record<string, string>)[number],
  numberOf: (id) => ({ 'ct-4': '4', 'ct-5': '5' } as Record<string, string>)[id],
  shows: { actual: 'thực hiện', target: 'mục tiêu', expected: 'lẽ ra', status: 'đánh giá' },
};

describe('what people type in a report', () => {
  it('light marks become runs', () => {
    expect(runsOf('Đạt **khá _rõ_ ở** xã', names)).toEqual([
      { text: 'Đạt ' }, { text: 'khá ', bold: true }, { text: 'rõ', bold: true, italic: true }, { text: ' ở', bold: true }, { text: ' xã' },
    ]);
  });

  it('a figure in braces is live, and says what it shows', () => {
    expect(runsOf('đạt {{4}}, mục tiêu {{ 5 | mục tiêu }}', names)).toEqual([
      { text: 'đạt ' }, { indicatorId: 'ct-4', show: 'actual' }, { text: ', mục tiêu ' }, { indicatorId: 'ct-5', show: 'target' },
    ]);
  });

  it('braces that name no indicator, and signs led by a backslash, stay words', () => {
    expect(runsOf(String.raw`{{99}} và {{4|gì}} và \_sao\* 2 * 3 và \{{4}}`, names)).toEqual([{ text: '{{99}} và {{4|gì}} và _sao* 2 * 3 và {{4}}' }]);
  });

  it('whatever runs there are, typing them and reading them again gives the same', () => {
    const run: fc.Arbitrary<Run> = fc.oneof(
      fc.record({ text: fc.stringMatching(/^[a-zđ*_\\{} ]{1,8}$/), bold: fc.constantFrom(true, undefined), italic: fc.constantFrom(true, undefined) }),
      fc.record({ indicatorId: fc.constantFrom('ct-4', 'ct-5'), show: fc.constantFrom(...figureShows), bold: fc.constantFrom(true, undefined), italic: fc.constantFrom(true, undefined) }),
    );
    const clean = (runs: readonly Run[]): unknown => JSON.parse(JSON.stringify(joined(runs)));
    fc.assert(fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      expect(clean(runsOf(typedOf(runs, names), names))).toEqual(clean(runs));
    }));
  });

  it('a block has what its type needs and nothing else', () => {
    const part = (key: string, ...blocks: Part['blocks']): Part => ({ key, level: 1, heading: 'A', blocks });
    expect(outlineProblems([part('a', { type: 'paragraph', runs: [{ text: 'x' }] }, { type: 'live', piece: 'counts' })])).toEqual([]);
    expect(outlineProblems([
      part('a', { type: 'paragraph' }, { type: 'list', items: [], piece: 'counts' }, { type: 'table', columns: ['a', 'b'], rows: [['1']] }, { type: 'live', piece: 'line' }),
      part('a', { type: 'heading', runs: [{ text: 'x', indicatorId: 'y' }] }),
    ])).toEqual([
      { path: 'parts/0/blocks/0/runs', code: 'needed' }, { path: 'parts/0/blocks/1/piece', code: 'otherBlock' }, { path: 'parts/0/blocks/2/rows/0', code: 'rowLength' },
      { path: 'parts/0/blocks/3/indicatorId', code: 'needed' }, { path: 'parts/1/key', code: 'twice' }, { path: 'parts/1/blocks/0', code: 'textOrFigure' },
    ]);
  });
});
