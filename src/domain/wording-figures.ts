import { words, type Rest } from './wording-words.ts';

const digits: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mốt: 1 };
const one = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const tens = `(?:mười|(?:${one}) mươi)(?: (?:mốt|tư|lăm|${one}))?`;
const number = `(?:(?:${one}) trăm(?: (?:linh |lẻ )?(?:${tens}|${one}))?|${tens}|${one})`;

/** A number below a thousand in words; they have passed the pattern. */
function valueOf(text: string): number {
  let [sum, last] = [0, 0];
  for (const word of text.toLowerCase().split(' ')) {
    if (word === 'trăm') { sum += last * 100; last = 0; }
    else if (word === 'mươi') { sum += last * 10; last = 0; }
    else if (word === 'mười') sum += 10;
    else last = digits[word] ?? 0;
  }
  return sum + last;
}

const fraction = words(`(?<!một )(?<part>${one}) phần (?<whole>${one}|tư|mười)`);
const half = words('một nửa|(?<![\\d] ?)nửa(?= (?:số|trở lên|tổng))');
// Only where a figure is expected: "hai bên", "một số" and "năm" (a year) are no figures.
const counted = 'cuộc|lần|lượt|lớp|vụ|buổi|đợt|hội nghị|phần trăm';
const bound = 'ít nhất|tối thiểu|tối đa|không quá|không dưới|trên|dưới|đạt|từ|đến|còn';
const figure = words(`(?:(?<=(?:${bound}) )(?!một (?!${counted}|xã|hộ))(?!năm (?!${counted}|xã))|(?=(?:${number}) (?:${counted}))(?<=^|\\| |(?:mỗi|hằng|hàng) năm ))(?<figure>${number})(?= (?:%|\\p{L}))`);

/** Turns figures in words into digits, each with a doubt: "một nửa" is 50 %, "hai phần ba" 66,66 % (rounded down), "hai cuộc" 2. */
export function figuresOfWords(rest: Rest): void {
  const put = (pattern: RegExp, by: (groups: Record<string, string | undefined>) => string): boolean => {
    const before = rest.text;
    rest.text = before.replace(pattern, (...found) => by((found.at(-1) ?? {}) as Record<string, string | undefined>));
    return rest.text !== before;
  };
  rest.text = rest.text.replace(/(\d) phần trăm(?!\p{L})/iu, '$1%');
  if (/\d/.test(rest.text)) return;
  const share = put(fraction, ({ part = '', whole = '' }) => {
    const value = Math.floor((1e4 * valueOf(part)) / (whole === 'mười' ? 10 : valueOf(whole))) / 100;
    return `${String(value).replace('.', ',')}%`;
  }) || put(half, () => '50%');
  const told = share || put(figure, ({ figure: found = '' }) => String(valueOf(found)));
  if (!told) return;
  rest.text = rest.text.replace(/(\d) phần trăm(?!\p{L})/iu, '$1%');
  rest.doubts.add('figureInWords');
}
