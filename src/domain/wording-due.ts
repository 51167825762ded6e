import { lastDay, parsePeriod, periodOf } from './period.ts';
import { take, words, type Rest, type Why } from './wording-words.ts';

export const year = '(?:19|20)\\d\\d';
export const dueShape = words('(?<pre>(?:(?:trước|chậm nhất|muộn nhất|xong|đến|tới|vào|trong|hết|cuối|là) )*)(?:'
  + `(?:ngày )?(?<day>\\d\\d?)(?: ?[/.-] ?| tháng )(?<month>\\d\\d?)(?: ?[/.-] ?| năm )(?<dayYear>${year})`
  + `|tháng (?<onlyMonth>\\d\\d?)(?: ?[/-] ?| năm )(?<monthYear>${year})|quý (?<quarter>I{1,3}|IV|[1-4])(?: ?[/-] ?| năm | )(?<quarterYear>${year})`
  + `|6 tháng (?<half>đầu|cuối) năm (?<halfYear>${year})|(?:giai đoạn|nhiệm kỳ|thời kỳ) (?:năm )?${year} ?- ?(?<lastYear>${year})|năm (?<year>${year})`
  // A year without "năm" is one only where no figure could stand: "từ 2000 đến 2030 hộ" is a range.
  + `|(?<=(?<!\\d[ %]*)(?:đến|trước|hết|cuối) )(?<bareYear>${year})(?= ?(?:$|[,;:]|đạt|phấn đấu|có )))`);
export const quarters: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** The period a day closes: the month it ends, or the one before it. */
function dueOfDay(day: number, month: number, yearOf: number, before: boolean, rest: Rest): string | null {
  const index = yearOf * 12 + month - 1;
  if (month < 1 || month > 12 || day < 1 || day > Number(lastDay(index).slice(8))) return null;
  if (day === Number(lastDay(index).slice(8))) return periodOf('month', index);
  if (day > 1 || !before) rest.doubts.add('dueInsideMonth');
  return periodOf('month', index - 1);
}

/** @returns the due period and whether it was put as a deadline; null when no date is named */
export function takeDue(rest: Rest): { due: string; deadline: boolean } | Why | null {
  const groups = take(rest, dueShape)?.groups;
  if (!groups) return null;
  const before = /trước/iu.test(groups['pre'] ?? '');
  const deadline = /trước|nhất|xong/iu.test(groups['pre'] ?? '');
  if (take({ ...rest }, dueShape)) return 'severalDues';
  if (groups['day']) {
    const due = dueOfDay(Number(groups['day']), Number(groups['month']), Number(groups['dayYear']), before, rest);
    return due === null ? 'badDate' : { due, deadline };
  }
  const { onlyMonth, quarter = '', half, lastYear, year: named, bareYear } = groups;
  const code = onlyMonth ? `${groups['monthYear']}${onlyMonth.padStart(2, '0')}`
    : quarter ? `${groups['quarterYear']}Q${quarters[quarter.toUpperCase()] ?? quarter}`
      : half ? `${groups['halfYear']}S${/đầu/iu.test(half) ? 1 : 2}` : lastYear ?? named ?? bareYear ?? '';
  const found = parsePeriod(code);
  if (!found) return 'badDate';
  if (!before) return { due: code, deadline };
  // "Trước năm 2030" is over by the end of 2029, yet some mean within 2030.
  rest.doubts.add('dueBefore');
  return { due: periodOf(found.frequency, found.startMonth - 1), deadline };
}
