import { inject, type InjectionKey } from 'vue';
import type { ChainGap, ChainItem } from '#api/chain';
import type { Column } from '#domain/chain';
import type { Language } from '#texts/language';

/** What every part of the page looks at and may do, so that it is not handed down five levels. */
export interface Desk {
  language: Language;
  offices: Record<string, string>;
  items: ReadonlyMap<string, ChainItem>;
  gaps: ReadonlyMap<string, ChainGap>;
  /** Items of other chains that one serves or is served by. */
  across: ReadonlyMap<string, string[]>;
  chosen: string | null;
  thread: ReadonlySet<string>;
  choose(id: string): void;
  write(after: ChainItem, column: Column): void;
  tie(after: ChainItem): void;
  untie(item: ChainItem): void;
  edit(item: ChainItem): void;
  /** Whether this person may add such an item, or change this one. */
  mayWrite(column: Column): boolean;
  mayChange(item: ChainItem): boolean;
}
export const deskKey: InjectionKey<Desk> = Symbol('desk');

export function useDesk(): Desk {
  const desk = inject(deskKey);
  if (!desk) throw new Error('the chain page provides its desk');
  return desk;
}

/** What may be written after an item of each column. */
export const nextColumns: Record<Column, Column[]> = { indicator: ['limitation'], limitation: ['cause'], cause: ['lesson', 'task'], lesson: ['task'], task: [] };
/** What may be tied after one, nearest first. */
export const tiedColumns: Record<Column, Column[]> = { indicator: ['limitation', 'cause', 'task'], limitation: ['cause', 'lesson', 'task'], cause: ['lesson', 'task', 'cause'], lesson: ['task'], task: [] };
