import { describe, expect, it } from 'vitest';
import type { Part } from './prose.ts';
import { mergedReport } from './report-merge.ts';

const part = (key: string, text = key): Part => ({ key, level: 1, heading: key, blocks: [{ type: 'paragraph', runs: [{ text }] }] });
const [a, b, c] = [part('a'), part('b'), part('c')];
const base = { number: '1', place: 'Huế', parts: [a, b, c] };
const keys = ({ parts = [] }: { parts?: Part[] }): string[] => parts.map(({ key }) => key);

describe('two people on one report', () => {
  it('on different parts and fields are one report', () => {
    expect(mergedReport(base, { ...base, number: '2', parts: [part('a', 'của tôi'), b, c] }, { ...base, place: 'Vinh', parts: [a, b, part('c', 'của bạn')] }, [])).toEqual({
      merged: { number: '2', place: 'Vinh', parts: [part('a', 'của tôi'), b, part('c', 'của bạn')] }, conflicts: [],
    });
  });

  it('on the same part differ, and the preferred one stands', () => {
    const [mine, theirs] = [{ ...base, parts: [part('a', 'tôi'), b, c] }, { ...base, parts: [part('a', 'bạn'), b, c] }];
    expect(mergedReport(base, mine, theirs, [])).toMatchObject({ merged: { parts: [part('a', 'tôi'), b, c] }, conflicts: ['a'] });
    expect(mergedReport(base, mine, theirs, [], 'theirs').merged.parts?.[0]).toEqual(part('a', 'bạn'));
    expect(mergedReport(base, mine, mine, []).conflicts).toEqual([]);
    expect(mergedReport(base, { ...base, number: '2' }, { ...base, number: '3' }, []).conflicts).toEqual(['number']);
  });

  it('a part that one removed and the other wrote on is a conflict; one that only one touched is gone or there', () => {
    expect(mergedReport(base, { ...base, parts: [b, c] }, { ...base, parts: [part('a', 'bạn'), b, c] }, []).conflicts).toEqual(['a']);
    expect(keys(mergedReport(base, { ...base, parts: [b, c] }, { ...base, parts: [a, b] }, []).merged)).toEqual(['b']);
  });

  it('new parts of both stand after what they stood after, and one person\'s order is kept', () => {
    expect(keys(mergedReport(base, { ...base, parts: [a, part('x'), b, c] }, { ...base, parts: [a, b, part('y'), c, part('z')] }, []).merged)).toEqual(['a', 'x', 'b', 'y', 'c', 'z']);
    expect(keys(mergedReport(base, { ...base, parts: [c, a, b] }, { ...base, parts: [a, b, part('y'), c] }, []).merged)).toEqual(['c', 'a', 'b', 'y']);
    expect(keys(mergedReport(base, { ...base, parts: [a, b, c, part('x')] }, { ...base, parts: [c, b, a] }, []).merged)).toEqual(['c', 'x', 'b', 'a']);
  });

  it('no parts is the usual outline, until somebody writes on it', () => {
    const none: { number: string; parts?: Part[] } = { number: '1' };
    expect(mergedReport(none, { ...none, parts: [part('a', 'tôi'), b] }, { ...none, number: '2' }, [a, b])).toEqual({ merged: { number: '2', parts: [part('a', 'tôi'), b] }, conflicts: [] });
    expect(mergedReport(none, { number: '3' }, none, [a, b])).toEqual({ merged: { number: '3' }, conflicts: [] });
    expect(mergedReport<{ number?: string }>({ number: '1' }, {}, { number: '1' }, []).merged).toEqual({});
  });
});
