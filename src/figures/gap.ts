import { formatFigure } from '#texts/format';
import { texts, type Language } from '#texts/language';

/** A difference in the words of its measure: points for a percentage. */
export function gapWords(gap: number, { language, decimals, measure }: { language: Language; decimals: number; measure: string }): string {
  const unit = measure === '%' ? texts[language].common.points : measure;
  return formatFigure(Math.abs(gap), language, decimals, unit);
}
