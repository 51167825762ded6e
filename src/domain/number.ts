/** Why a typed figure is refused. */
export const figureProblems = ['blank', 'notAFigure', 'ambiguous', 'tooLong', 'tooManyDecimals'] as const;
export type FigureProblem = (typeof figureProblems)[number];

/** A figure read: its number, its plain decimal text, and the exact integer with its decimal places. */
export interface ReadFigure { ok: true; value: number; text: string; units: number; places: number; percent: boolean }
/** A figure refused; `choices` are what it may have meant, as plain decimals. */
export interface RefusedFigure { ok: false; reason: FigureProblem; choices?: string[] }

/** As many digits as a number of the engine holds exactly. */
export const mostDigits = 15;
export const mostDecimals = 6;

const refuse = (reason: FigureProblem, choices?: string[]): RefusedFigure => (choices ? { ok: false, reason, choices } : { ok: false, reason });

const grouped = (text: string, separator: string): boolean =>
  new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`).test(text);

const plain = (text: string): string => text.replace(/^0+(?=\d)/, '');

/** English habit: a dot begins the decimals, commas part thousands. */
function englishDecimalOf(text: string): string | RefusedFigure {
  const found = /^([\d,]+)(?:\.(\d+))?$/.exec(text);
  const whole = found?.[1] ?? '';
  if (!/^\d+$/.test(whole) && !grouped(whole, ',')) return refuse('notAFigure');
  return plain(whole.replaceAll(',', '')) + (found?.[2] ? `.${found[2]}` : '');
}

/** The plain decimal of an unsigned figure as it is written in Vietnamese, or why not. */
function decimalOf(text: string): string | RefusedFigure {
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (/^\d+$/.test(text)) return plain(text);
  if (dots > 0 && commas > 0) {
    const vietnamese = /^([\d.]+),(\d+)$/.exec(text);
    if (vietnamese?.[1] && grouped(vietnamese[1], '.')) return `${plain(vietnamese[1].replaceAll('.', ''))}.${vietnamese[2]}`;
    const english = /^([\d,]+)\.(\d+)$/.exec(text);
    if (english?.[1] && grouped(english[1], ',')) return `${plain(english[1].replaceAll(',', ''))}.${english[2]}`;
    return refuse('notAFigure');
  }
  if (commas === 1) return /^\d+,\d+$/.test(text) ? plain(text.replace(',', '.')) : refuse('notAFigure');
  if (commas > 1) return grouped(text, ',') ? plain(text.replaceAll(',', '')) : refuse('notAFigure');
  if (grouped(text, '.') && !/^0\d*\./.test(text)) return plain(text.replaceAll('.', ''));
  // One dot that cannot part thousands: a decimal point of another habit, or a slip. Only the person knows.
  const dot = /^(\d+)\.(\d+)$/.exec(text);
  if (!dot) return refuse('notAFigure');
  const joined = plain(`${dot[1]}${dot[2]}`);
  const point = `${plain(dot[1] ?? '')}.${dot[2]}`;
  return refuse('ambiguous', text.startsWith('0') ? [point] : [point, joined]);
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;

/**
 * Reads a figure as people type it: "1.234,5", "1234,5", "1 234,5", "12 %"; "1.234" is one thousand two hundred thirty-four.
 * English "1,234.5" and "1,234,567" cannot be mistaken and are read too; "1.25" can (1,25 or 125) and is refused with both.
 * @param english the person writes the English way throughout: "1,234" is 1234 and "1.25" is one and a quarter
 */
export function readFigure(typed: string, { english = false }: { english?: boolean } = {}): ReadFigure | RefusedFigure {
  // The commonest by far, and thousands of them are pasted at once.
  if (/^(?:0|[1-9]\d{0,14})$/.test(typed)) return { ok: true, value: Number(typed), text: typed, units: Number(typed), places: 0, percent: false };
  const trimmed = typed.normalize('NFC').trim();
  if (trimmed === '') return refuse('blank');
  // A whole pasted page is no figure, and is not worth looking through.
  if (trimmed.length > 100) return refuse(/^[\d.,]+$/.test(trimmed) ? 'tooLong' : 'notAFigure');
  const found = /^([-−+]?)\s*([\d.,\s\u00a0\u2007\u2009\u202f]+?)\s*(%?)$/.exec(trimmed);
  if (!found) return refuse('notAFigure');
  const [, sign = '', body = '', percent = ''] = found;
  // Spaces part thousands or stand nowhere.
  const parts = body.replace(spaces, ' ');
  if (parts.includes(' ') && !(english ? /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/ : /^\d{1,3}(?: \d{3})+(?:,\d+)?$/).test(parts)) return refuse('notAFigure');
  const decimal = (english ? englishDecimalOf : decimalOf)(parts.replaceAll(' ', ''));
  if (typeof decimal !== 'string') {
    const negative = sign === '-' || sign === '−';
    return decimal.choices && negative ? { ...decimal, choices: decimal.choices.map((choice) => `-${choice}`) } : decimal;
  }
  const [whole = '', decimals = ''] = decimal.split('.');
  if (decimals.length > mostDecimals) return refuse('tooManyDecimals');
  if ((whole + decimals).replace(/^0+/, '').length > mostDigits) return refuse('tooLong');
  const negative = sign !== '' && sign !== '+' && /[1-9]/.test(decimal);
  const text = negative ? `-${decimal}` : decimal;
  return { ok: true, value: Number(text), text, units: Number(text.replace('.', '')), places: decimals.length, percent: percent !== '' };
}

/** A number as an exact integer and its decimal places, from its shortest decimal text; null beyond 15 digits or 6 decimals. */
export function toUnits(value: number): { units: number; places: number } | null {
  if (!Number.isFinite(value)) return null;
  const text = String(Object.is(value, -0) ? 0 : value);
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  if (!found) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = found;
  const shift = Number(exponent);
  if (shift > mostDigits || shift < -mostDecimals - 1) return null;
  const places = Math.max(0, decimals.length - shift);
  const digits = whole + decimals + '0'.repeat(Math.max(0, shift - decimals.length));
  if (places > mostDecimals || digits.replace(/^0+/, '').length > mostDigits) return null;
  return { units: Number(sign + digits) + 0, places };
}

/** The number of an exact integer and its decimal places. */
export function fromUnits(units: number, places: number): number {
  if (places === 0) return units;
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  return Number(`${units < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
