import { expect, it } from 'vitest';
import type { FigureNames, Part } from '#domain/prose';
import { editParts, linesOf, partDifferences, storedParts } from './blocks.ts';

const names: FigureNames = { idOf: (number) => (number === '4' ? 'ct-4' : undefined), numberOf: (id) => (id === 'ct-4' ? '4' : undefined), shows: { actual: 'thực hiện', target: 'mục tiêu', expected: 'lẽ ra', status: 'đánh giá' } };
const parts: Part[] = [{
  key: 'a', level: 1, heading: 'A', blocks: [
    { type: 'paragraph', runs: [{ text: 'Đạt ' }, { indicatorId: 'ct-4', show: 'actual' }] }, { type: 'list', ordered: true, items: [[{ text: 'một' }], [{ text: 'hai', bold: true }]] },
    { type: 'table', columns: ['x', 'y'], rows: [['1', '']] }, { type: 'live', piece: 'chart', indicatorId: 'ct-4' },
  ],
}];

it('what was stored is edited as text and stored the same', () => {
  const edit = editParts(parts, names);
  expect(edit[0]?.blocks.map(({ text }) => text)).toEqual(['Đạt {{4}}', 'một\n**hai**', 'x | y\n1 | ', '']);
  expect(storedParts(edit, names)).toEqual(parts);
});

it('a row that is too short or too long is brought to the columns, empty blocks are none, and lines are paragraphs', () => {
  const edit = editParts([{ ...parts[0], key: 'a', level: 1, heading: ' A ', blocks: [{ type: 'table', columns: ['x', 'y'], rows: [] }, { type: 'paragraph', runs: [] }, { type: 'live', piece: 'line' }] }], names);
  const [table, paragraph] = edit[0]?.blocks ?? [];
  if (!table || !paragraph) throw new Error('blocks are missing');
  table.text = 'x | y\n1 | 2 | 3\n4';
  expect(storedParts(edit, names)).toEqual([{ key: 'a', level: 1, heading: 'A', blocks: [{ type: 'table', columns: ['x', 'y'], rows: [['1', '2'], ['4', '']] }] }]);
  paragraph.text = 'một\n\nhai';
  expect(storedParts(edit, names)[0]?.blocks.slice(1)).toEqual([{ type: 'paragraph', runs: [{ text: 'một' }] }, { type: 'paragraph', runs: [{ text: 'hai' }] }]);
});

it('two versions are set side by side by part', () => {
  const lines = (part: Part): string[] => linesOf(part, names, (piece) => piece);
  const later: Part[] = [{ key: 'b', level: 1, heading: 'B', blocks: [] }, ...parts.map((part) => ({ ...part, heading: 'A mới' }))];
  const differences = partDifferences(parts, later, lines);
  expect(differences.map(({ key }) => key)).toEqual(['b', 'a']);
  expect(differences[0]).toMatchObject({ was: null, is: ['B'] });
  expect(differences[1]?.is?.slice(0, 2)).toEqual(['A mới', 'Đạt {{4}}']);
  expect(differences[1]?.was?.at(-1)).toBe('▦ chart 4');
  expect(partDifferences(parts, parts, lines)).toEqual([]);
});
