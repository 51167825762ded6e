import type { Aim, Target } from '#domain/indicator';
import { formatNumber } from '#texts/format';
import type { Language } from '#texts/language';

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
