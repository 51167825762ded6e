import type { Aim, OverTime, Target } from '#domain/indicator';
import { formatNumber, formatPeriod } from '#texts/format';
import { texts, type Language } from '#texts/language';

/** A target in signs: "≥ 70 %", "≤ 45", "7–7,5 %"; null for none or a thing done. */
export function targetWords(aim: Aim, target: Target | undefined, language: Language, decimals: number | undefined, measure?: string): string | null {
  if (!target) return null;
  if (target.grade) return target.grade;
  const unit = measure === '%' ? '\u00a0%' : '';
  const number = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : decimals);
  const { low, high, strict } = target;
  if (low !== undefined && high !== undefined) return `${number(low)}–${number(high)}${unit}`;
  if (low !== undefined) return `${strict ? '>' : '≥'}\u00a0${number(low)}${unit}`;
  if (high !== undefined) return `${strict ? '<' : '≤'}\u00a0${number(high)}${unit}`;
  return aim === 'reach' ? null : '–';
}

/** What was understood of a wording, in words: "Phấn đấu tăng đến; ≥ 95 %; hạn năm 2030". */
export function understoodWords({ aim, target, measure, overTime, recurs }: { aim: Aim; target: Target; measure?: string | undefined; overTime?: OverTime | undefined; recurs?: boolean | undefined }, language: Language): string {
  const t = texts[language];
  return [
    t.indicator.aim[aim], [targetWords(aim, target, language, undefined, measure), measure === '%' ? '' : measure].filter(Boolean).join(' '),
    overTime ? t.indicator.overTime[overTime].toLocaleLowerCase('vi') : '', recurs ? t.form.wording.yearly : '', target.due && !recurs ? t.form.wording.due(formatPeriod(target.due, language)) : '',
  ].filter(Boolean).join('; ');
}
