import { describe, expect, it } from 'vitest';
import { nq02Findings } from '#server/sample/nq02-findings';
import { findAlike } from './alike.ts';
import { fold } from './fold.ts';

const limitations = nq02Findings.flatMap(({ id, body }) => ('findingKind' in body && body.findingKind === 'limitation' ? [{ id: id.replace('nq-02-', ''), text: body.text }] : []));
const first = (text: string): string | undefined => findAlike(text, limitations)[0]?.id;

describe('earlier limitations like the one being written', () => {
  it('each sentence of the article finds itself first, and as the same', () => {
    for (const { id, text } of limitations) expect(findAlike(text, limitations)[0]).toEqual({ id, score: 1 });
  });
  const paraphrases: [string, string][] = [
    ['Phát triển đoàn viên, hội viên trong các doanh nghiệp ngoài nhà nước gặp khó khăn', 'hc-1'],
    ['Nhiều nơi chưa ký kết quy chế phối hợp hoặc ký kết rồi để đó', 'hc-2'],
    ['Công tác giám sát và phản biện xã hội ở cấp xã còn hình thức', 'hc-3'],
    ['Hoạt động ở cơ sở không đồng đều về chất lượng', 'hc-4'],
    ['Còn chỉ tiêu nghị quyết đề ra mà chưa đạt', 'hc-5'],
    ['Một số cấp ủy triển khai, quán triệt nghị quyết chưa quyết liệt, sâu sát', 'hc-6'],
    ['Mặt trận và đoàn thể chậm đổi mới, chất lượng hoạt động chưa nâng cao', 'hc-7'],
    ['Chưa bám sát nhiệm vụ chính trị của địa phương', 'hc-8'],
    ['Việc bảo vệ quyền và lợi ích hợp pháp của Nhân dân có mặt hạn chế', 'hc-9'],
  ];
  it.each(paraphrases)('"%s" finds %s', (text, id) => { expect(first(text)).toBe(id); });
  it.each(paraphrases)('"%s" finds it typed without marks too', (text, id) => { expect(first(fold(text))).toBe(id); });
  it('what has nothing to do with them finds nothing', () => {
    for (const text of ['Giá trị xuất khẩu thủy sản giảm do thị trường', 'Tỷ lệ hộ nghèo miền núi còn cao', 'và của các cho được', '']) expect({ text, found: findAlike(text, limitations) }).toEqual({ text, found: [] });
  });
});
