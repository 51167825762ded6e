import { endDate, lastDay, parsePeriod } from './period.ts';
import { dueShape, takeDue, year } from './wording-due.ts';
import { clean, words, type Rest } from './wording-words.ts';

/** What a person must look at before adopting a deadline that was read. */
export const timingDoubts = ['timeNotRead', 'yearMissing', 'severalDates', 'badDay', 'endOfRange', 'dueBefore', 'alsoStanding', 'goesOn', 'outsideTerm', 'restNotRead'] as const;
export type TimingDoubt = (typeof timingDoubts)[number];
/** thời hạn as read from its words: a day, "thường xuyên" said outright, or not written down. */
export interface ReadTiming { timing: 'dated' | 'standing' | 'open'; deadline?: string; doubts: TimingDoubt[] }

const standing = words('thường xuyên|liên tục|(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)|định kỳ|cả nhiệm kỳ|trong suốt nhiệm kỳ|theo kế hoạch hằng năm');
const range = new RegExp(`^(?:(?:giai đoạn|năm|từ năm|từ) )*(?<from>${year}) ?(?:-|đến(?: năm)?) ?(?<to>${year})$`, 'iu');
const fillers = words('hoàn thành|hoàn thiện|xong|trước|trong|chậm nhất|muộn nhất|thực hiện|báo cáo|trình|ban hành|đến|vào|là|ngày|hết|cuối|và|thời gian|thời hạn|năm|quý|tháng');

/** The exact day where one is named, else the end of the period: "trước ngày 30/9/2026" is due that day. */
function dayOf(text: string): { day: string | 'bad'; rest: Rest } | null {
  const rest: Rest = { text, doubts: new Set() };
  const groups = dueShape.exec(text)?.groups;
  const date = takeDue(rest);
  if (!groups || date === null) return null;
  if (date === 'severalDues') return { day: date, rest };
  if (typeof date === 'string') return { day: 'bad', rest };
  if (!groups['day']) return { day: endDate(date.due), rest };
  const [day, month] = [groups['day'].padStart(2, '0'), (groups['month'] ?? '').padStart(2, '0')];
  return { day: `${groups['dayYear']}-${month}-${day}`, rest };
}

/** Reads a task's time as plans put it: "trước ngày 30/9/2026", "trong quý IV/2025", "2026", "thường xuyên". What is not certain carries a doubt. */
export function readTiming(text: string, { term }: { term?: { from: string; to: string } } = {}): ReadTiming {
  const told = clean(text);
  if (told === '') return { timing: 'open', doubts: [] };
  const span = range.exec(told)?.groups;
  if (span) return { timing: 'dated', deadline: `${span['to']}-12-31`, doubts: ['endOfRange'] };
  const bare = new RegExp(`^${year}$`).test(told) ? `năm ${told}` : told;
  const found = dayOf(bare);
  const stands = standing.test(told);
  if (!found) {
    if (stands) return { timing: 'standing', doubts: [] };
    return { timing: 'open', doubts: [/(?:quý|tháng|ngày|\d ?[/.-] ?\d)/iu.test(told) ? 'yearMissing' : 'timeNotRead'] };
  }
  if (found.day === 'severalDues') return { timing: 'open', doubts: ['severalDates'] };
  if (found.day === 'bad') return { timing: 'open', doubts: ['badDay'] };
  const doubts: TimingDoubt[] = [];
  if (found.rest.doubts.has('dueBefore')) doubts.push('dueBefore');
  if (stands) doubts.push('alsoStanding');
  if (words('tiếp theo|trở đi|từ').test(found.rest.text)) doubts.push('goesOn');
  else if (!stands && /\p{L}/u.test(found.rest.text.replace(new RegExp(fillers.source, 'giu'), ''))) doubts.push('restNotRead');
  const [from, to] = [parsePeriod(term?.from ?? ''), parsePeriod(term?.to ?? '')];
  const outside = (from && found.day < `${from.code.slice(0, 4)}-01-01`) || (to && found.day > lastDay(to.endMonth));
  if (outside) doubts.push('outsideTerm');
  return { timing: 'dated', deadline: found.day, doubts };
}
