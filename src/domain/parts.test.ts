import { describe, expect, it } from 'vitest';
import { aroundPart, type PartRule } from './parts.ts';

const whole: PartRule = { indicatorId: 'all', partsAddUp: true };
const rules: PartRule[] = [whole, { indicatorId: 'women', partOfId: 'all' }, { indicatorId: 'men', partOfId: 'all' }, { indicatorId: 'other' }];
const figures = (known: Record<string, number>) => (id: string): number | null => known[id] ?? null;

describe('parts and their whole', () => {
  it('all parts known add up', () => { expect(aroundPart(rules, whole, figures({ women: 30, men: 20 }))).toEqual({ parts: 50 }); });
  it('a part not known yet says nothing, and is not zero', () => { expect(aroundPart(rules, whole, figures({ women: 30 }))).toEqual({}); });
  it('parts that need not make up the whole are not added', () => { expect(aroundPart(rules, { ...whole, partsAddUp: false }, figures({ women: 30, men: 20 }))).toEqual({}); });
  it('a part has its whole beside it', () => { expect(aroundPart(rules, rules[1] as PartRule, figures({ all: 45 }))).toEqual({ whole: 45 }); });
  it('an indicator without either stands alone', () => { expect(aroundPart(rules, rules[3] as PartRule, figures({ all: 45 }))).toEqual({}); });
});
