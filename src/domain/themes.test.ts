import { expect, it } from 'vitest';
import { gatherThemes } from './themes.ts';

it('limitations of offices below gather by theme, each office once, the most named first', () => {
  const themes = gatherThemes([
    { id: 'a', theme: 'Phối hợp', officeIds: ['x'] }, { id: 'b', theme: 'Giám sát', officeIds: ['x', 'y'] },
    { id: 'c', theme: 'giam sat ', officeIds: ['y', 'z'] }, { id: 'd' },
  ]);
  expect(themes.map(({ theme, items, officeIds }) => [theme, items.map(({ id }) => id), officeIds])).toEqual([
    ['Giám sát', ['b', 'c'], ['x', 'y', 'z']], ['Phối hợp', ['a'], ['x']], [null, ['d'], []],
  ]);
});
