import type { Language } from './language.ts';

const formatters = new Map<string, Intl.NumberFormat>();
/** Making a formatter takes far longer than using it. */
function formatterOf(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const options = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', options);
  formatters.set(key, made);
  return made;
}

/** Words of a number: Vietnamese prints 1.234,5, English 1,234.5; the minus is U+2212 as in print. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const text = formatterOf(language, decimals).format(value);
  const plain = /^-[0.,]+$/.test(text) ? text.slice(1) : text;
  return plain.replace('-', '−');
}

/** A figure with its measure: "61,2 %", "3.412 cuộc"; the space does not break. */
export function formatFigure(value: number, language: Language, decimals?: number, measure?: string): string {
  const number = formatNumber(value, language, decimals);
  return measure ? `${number}\u00a0${measure}` : number;
}

/** With its sign always: "+12", "−3,6". */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const romans = ['I', 'II', 'III', 'IV'] as const;

/** Words of a period code: quý III/2023, 6 tháng đầu năm 2021, tháng 9/2021, năm 2025. */
export function formatPeriod(code: string, language: Language, short = false): string {
  const year = code.slice(0, 4);
  const rest = code.slice(4);
  const vi = language === 'vi';
  if (rest === '') return short ? year : vi ? `năm ${year}` : year;
  if (rest.startsWith('Q')) {
    const quarter = Number(rest[1]);
    if (short) return vi ? `${romans[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
    return vi ? `quý ${romans[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
  }
  if (rest.startsWith('S')) {
    const first = rest === 'S1';
    if (short) return vi ? `6T${first ? 'Đ' : 'C'}/${year}` : `H${rest[1]} ${year}`;
    return vi ? `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}` : `H${rest[1]} ${year}`;
  }
  const month = Number(rest);
  if (short) return `${month}/${year}`;
  return vi ? `tháng ${month}/${year}` : `${month}/${year}`;
}

/** A day in tables: 07/5/2026; months 1 and 2 are padded, as officials write them. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  if (language === 'en') return `${date}/${month}/${year}`;
  const number = Number(month);
  return `${date}/${number <= 2 ? `0${number}` : number}/${year}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** A moment as Vietnam's clocks show it, whatever zone the machine is in: its day YYYY-MM-DD and its time HH:MM. */
function inVietnam(moment: Date | string): { day: string; time: string } {
  const parts = Object.fromEntries(clock.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** The day in Vietnam, YYYY-MM-DD, of a moment: after 17:00 UTC it is the next one. */
export const dayOf = (moment: Date | string): string => inVietnam(moment).day;

/** The hour in Vietnam of a moment, 0 to 23. */
export const hourOf = (moment: Date | string): number => Number(inVietnam(moment).time.slice(0, 2));

/** A moment in a log or a history: "12/10/2023 08:15". */
export function formatMoment(moment: Date | string, language: Language): string {
  const { day, time } = inVietnam(moment);
  return `${formatDay(day, language)} ${time}`;
}

/** The day of a moment in words: "12/10/2023". */
export const formatDayOf = (moment: Date | string, language: Language): string => formatDay(dayOf(moment), language);

/** A day in documents: "ngày 07 tháng 5 năm 2026". */
export function formatLongDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const number = Number(month);
  if (language === 'en') {
    const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, number - 1, 1));
    return `${Number(date)} ${name} ${year}`;
  }
  return `ngày ${date} tháng ${number <= 2 ? `0${number}` : number} năm ${year}`;
}

/** The first letter as a capital: a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
