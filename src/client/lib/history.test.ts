import { describe, expect, it } from 'vitest';
import { useHistory } from './history.ts';

describe('undo and redo', () => {
  it('a pasted block is one step, back and forth', () => {
    const map = new Map([['a', 1]]);
    const history = useHistory(map);
    history.change([['a', 5], ['b', 6], ['c', 7]]);
    expect(history.undo()).toEqual(['a', 'b', 'c']);
    expect([...map]).toEqual([['a', 1]]);
    history.redo();
    expect([...map]).toEqual([['a', 5], ['b', 6], ['c', 7]]);
  });
  it('typing in one cell is one step, the next cell another', () => {
    const map = new Map<string, number>();
    const history = useHistory(map);
    for (const value of [1, 12, 123]) history.change([['a', value]], 'a');
    history.change([['b', 4]], 'b');
    history.undo();
    expect([...map]).toEqual([['a', 123]]);
    history.undo();
    expect(map.size).toBe(0);
    expect(history.canUndo.value).toBe(false);
  });
  it('typing after going back leaves nothing to do again', () => {
    const map = new Map<string, number>();
    const history = useHistory(map);
    history.change([['a', 1]]);
    history.undo();
    history.change([['a', 2]]);
    expect(history.canRedo.value).toBe(false);
    expect(history.redo()).toEqual([]);
    expect(map.get('a')).toBe(2);
  });
  it('typing again in a cell after going back is a step of its own', () => {
    const map = new Map<string, number>();
    const history = useHistory(map);
    history.change([['a', 1]], 'a');
    history.change([['b', 1]], 'b');
    history.undo();
    history.change([['a', 2]], 'a');
    history.undo();
    expect(map.get('a')).toBe(1);
  });
});
