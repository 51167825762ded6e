import { describe, expect, it } from 'vitest';
import { gatherSaid, selfProgress, type SelfSaid } from './self-review.ts';

const say = (id: string, part: SelfSaid['part'], officeId: string, more: Partial<SelfSaid> = {}): SelfSaid => ({ id, part, officeIds: [officeId], ...more });

describe('how far offices have come with their own review', () => {
  const whole = (['result', 'limitation', 'cause', 'lesson'] as const).map((part) => say(part, part, 'a'));

  it('is written when all four parts hold something, begun when some do, and said of every expected office', () => {
    const progress = selfProgress(['a', 'b', 'c'], [...whole, say('x', 'result', 'b'), say('y', 'result', 'b')]);
    expect(progress.map(({ officeId, state, written }) => [officeId, state, written])).toEqual([['a', 'written', 4], ['b', 'begun', 1], ['c', 'nothing', 0]]);
    expect(progress[1]?.counts).toEqual({ result: 2, limitation: 0, cause: 0, lesson: 0 });
  });

  it('an office that nobody expected and that wrote is not lost', () => {
    expect(selfProgress(['a'], [say('x', 'lesson', 'z')]).map(({ officeId }) => officeId)).toEqual(['a', 'z']);
  });
});

describe('what offices say', () => {
  it('is gathered by heading and theme, counting offices and not sentences, the most named first', () => {
    const said = [
      say('1', 'limitation', 'a', { theme: 'Kinh phí' }), say('2', 'limitation', 'a', { theme: 'kinh phí ' }), say('3', 'limitation', 'b', { theme: 'Giám sát' }), say('4', 'limitation', 'c', { theme: 'Giám sát' }),
      say('5', 'cause', 'a', { causeKind: 'objective' }), say('6', 'cause', 'a', { causeKind: 'subjective' }), say('7', 'lesson', 'b'),
    ];
    const heads = new Map(gatherSaid(said).map(({ head, themes }) => [head, themes]));
    expect(heads.get('limitation')?.map(({ theme, officeIds, items }) => [theme, officeIds.length, items.length])).toEqual([['Giám sát', 2, 2], ['Kinh phí', 1, 2]]);
    expect(heads.get('objective')?.[0]?.items.map(({ id }) => id)).toEqual(['5']);
    expect(heads.get('subjective')?.[0]?.items.map(({ id }) => id)).toEqual(['6']);
    expect(heads.get('result')).toEqual([]);
  });

  it('everything said stands under exactly one heading and theme', () => {
    const said = (['result', 'limitation', 'cause', 'lesson'] as const).flatMap((part) => ['a', 'b'].map((office) => say(`${part}${office}`, part, office, { theme: office })));
    expect(gatherSaid(said).flatMap(({ themes }) => themes.flatMap(({ items }) => items.map(({ id }) => id))).sort()).toEqual(said.map(({ id }) => id).sort());
  });
});
