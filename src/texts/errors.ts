import { errors as en } from './en/errors.ts';
import { texts, type Language } from './language.ts';
import { errors as vi } from './vi/errors.ts';

/** Refusals are worded by the server: a browser has no need of them. */
export const errors: Record<Language, typeof vi> = { vi, en };

type Params = Record<string, string | number>;

/** Title and sentence of a refusal; an unknown code reads as a fault of the program. */
export function problemText(language: Language, code: string, params: Params): { title: string; detail: string } {
  const { problem } = errors[language];
  const { title, detail } = problem[code as keyof typeof problem] ?? problem.fault;
  return { title, detail: detail(params) };
}

/** What is wrong with one field, and what would be right. */
export function fieldText(language: Language, code: string, params: Params): string {
  const { field, unknownField } = errors[language];
  const told = field[code]?.(params) ?? unknownField;
  // What came from a table names its row.
  return params['row'] === undefined ? told : `${texts[language].table.atRow(String(params['row']))}: ${told}`;
}
