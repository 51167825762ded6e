import { fold } from './fold.ts';

/** A limitation as it was said by the province (no office named) or by offices. */
export interface Said { id: string; theme?: string | undefined; officeIds?: readonly string[] | undefined }
export interface Theme<T extends Said> {
  /** As it was first written; null gathers what names none. */
  theme: string | null;
  items: T[];
  /** Offices that said so, each once. */
  officeIds: string[];
}

/** Limitations gathered by theme, what most offices name first. "Giám sát" and "giám sát " are one theme. */
export function gatherThemes<T extends Said>(said: readonly T[]): Theme<T>[] {
  const found = new Map<string, Theme<T>>();
  for (const item of said) {
    const key = fold(item.theme ?? '');
    const theme = found.get(key) ?? { theme: key === '' ? null : (item.theme as string).trim(), items: [], officeIds: [] };
    theme.items.push(item);
    theme.officeIds.push(...(item.officeIds ?? []).filter((id) => !theme.officeIds.includes(id)));
    found.set(key, theme);
  }
  return [...found.values()].sort((a, b) => Number(a.theme === null) - Number(b.theme === null) || b.officeIds.length - a.officeIds.length || b.items.length - a.items.length);
}
