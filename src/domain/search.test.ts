import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { matchOf } from './search.ts';

describe('what answers a search', () => {
  it.each([['nghi quyet', 'Nghị quyết 02-NQ/TU'], ['hoa', 'Huyện Hoằng Hóa'], ['hoa', 'Như Thanh, Hoá chất'], ['doan the', 'Cán bộ chủ chốt Đoàn thể'], ['02-nq', 'Nghị quyết 02-NQ/TU']])('%s finds %s', (search, title) => {
    expect(matchOf(search, { title })).toBeGreaterThan(0);
  });
  it('every word must be somewhere, in the title or beside it', () => {
    expect(matchOf('thanh nien xyz', { title: 'Tỷ lệ thanh niên' })).toBe(0);
    expect(matchOf('thanh nien doan', { title: 'Tỷ lệ thanh niên', more: 'Tỉnh đoàn' })).toBeGreaterThan(0);
    expect(matchOf('   ', { title: 'Tỷ lệ thanh niên' })).toBe(0);
  });
  it('a title that begins with it comes before one that has it, and that before one found beside the title', () => {
    const [begins, holds, beside] = [matchOf('giam sat', { title: 'Giám sát chuyên đề' }), matchOf('giam sat', { title: 'Số cuộc giám sát' }), matchOf('giam sat', { title: 'Nhiệm vụ 3', more: 'giám sát' })];
    expect(begins).toBeGreaterThan(holds);
    expect(holds).toBeGreaterThan(beside);
  });
  it('marks and case never matter, on either side', () => {
    fc.assert(fc.property(fc.constantFrom('Đoàn kết', 'TỶ LỆ', 'Hoà bình', 'nghị QUYẾT'), (title) => {
      expect(matchOf(title, { title })).toBe(matchOf(fold(title), { title: title.toUpperCase() }));
    }));
  });
});
