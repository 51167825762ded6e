import type { ChainItem, ChainGap } from '#api/chain';
import { above, below } from '#domain/compare';
import { columns, type Column } from '#domain/chain';
import type { TaskState } from '#domain/task';
import { gapWords } from '#figures/gap';
import { capital, formatDay, formatFigure } from '#texts/format';
import { texts, type Language } from '#texts/language';
import { actualWords, countWords, shortMeasure } from '../../lib/words.ts';

interface Telling { language: Language; offices: Record<string, string> }

/** Said in one breath; of more, how many are left. */
const most = 6;

/** "hạn chế 3", with the symbol when it stands in another document. */
export function nameOf({ column, number, symbol }: Pick<ChainItem, 'column' | 'number' | 'symbol'>, language: Language): string {
  const words = texts[language].chain;
  const name = words.one[column](number ?? '');
  return symbol ? words.ofDocument(name, symbol) : name;
}

/** In the middle of a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

/** "61,2 %, lẽ ra 64,8 %" */
export function figureWords(item: ChainItem, language: Language): string {
  const measure = shortMeasure(item.measure ?? '');
  if (item.actual === undefined) return '';
  const actual = actualWords(item.actual, language, item.decimals, measure);
  return item.expected === undefined ? actual : texts[language].chain.expected(actual, formatFigure(item.expected, language, item.decimals, measure));
}

const plain = (text: string): string => text.trim().replace(/[.;,…]+$/u, '');

function indicatorWords(item: ChainItem, language: Language): string {
  const [words, status] = [texts[language].chain.words, texts[language].status.word];
  const { actual, expected, aim } = item;
  const shown = item.status ?? 'pending';
  if (shown === 'noData') return words.noData(item.text, item.lastStatus ? status[item.lastStatus].toLocaleLowerCase('vi') : '');
  if (typeof actual === 'number' && expected !== undefined) {
    const wording = { language, decimals: item.decimals ?? 0, measure: item.measure ?? '' };
    const figure = formatFigure(actual, language, item.decimals, item.measure);
    const less = aim === 'fall' || aim === 'atMost';
    if (less ? above(actual, expected) : below(actual, expected)) return (less ? words.over : words.below)(item.text, figure, gapWords(actual - expected, wording));
  }
  return words.is(item.text, status[shown].toLocaleLowerCase('vi'), actual === undefined ? '' : actualWords(actual, language, item.decimals, item.measure));
}

function taskWords(item: ChainItem, { language, offices }: Telling): string {
  const { chain, resolution } = texts[language];
  const lead = item.officeIds.map((id) => offices[id] ?? id).join(', ');
  const how = [item.deadline && chain.deadline(formatDay(item.deadline, language)), item.state && resolution.task.state[item.state as TaskState].toLocaleLowerCase('vi')].filter(Boolean).join(', ');
  return `${lead ? `${lead}, ` : ''}${chain.words.quote(plain(item.text))}${how ? ` (${how})` : ''}`;
}

const several = (items: readonly string[], language: Language): string =>
  [...items.slice(0, most), ...(items.length > most ? [texts[language].chain.words.and(String(items.length - most))] : [])].join('; ');

/**
 * The thread as sentences, made of figures and the items' own words. Figures stand between \u0001: set them bold.
 * @param items the thread's items, column by column in their order
 */
export function tell(items: readonly ChainItem[], gaps: readonly ChainGap[], telling: Telling): string[] {
  const { language } = telling;
  const { words, gap: gapText, causeOf } = texts[language].chain;
  const of = (column: Column): ChainItem[] => items.filter((item) => item.column === column);
  const foreign = (text: string, { symbol }: ChainItem): string => (symbol ? words.of(text, symbol) : text);
  const quoted = (item: ChainItem): string => foreign(words.quote(plain(item.text)), item);
  const said: Record<Column, () => string[]> = {
    indicator: () => {
      const own = of('indicator');
      return [several(own.map((item) => foreign(indicatorWords(item, language), item)), language), ...own.filter(({ continuedBy }) => continuedBy?.length)
        .map(({ text, continuedBy = [] }) => words.continued(text, continuedBy.map((one) => inSentence(nameOf({ ...one, column: 'indicator' }, language))).join('; ')))];
    },
    limitation: () => [words.limitation(of('limitation').length === 1, several(of('limitation').map(quoted), language))],
    cause: () => [words.cause(several(of('cause').map((item) => `${quoted(item)}${item.causeKind ? ` (${causeOf[item.causeKind]})` : ''}`), language))],
    lesson: () => [words.lesson(several(of('lesson').map(quoted), language))],
    task: () => [words.task(countWords(of('task').length, language), several(of('task').map((item) => foreign(taskWords(item, telling), item)), language))],
  };
  const told = columns.flatMap((column) => (of(column).length > 0 ? said[column]() : []));
  const ids = new Map(items.map((item) => [item.id, item]));
  const open = gaps.flatMap(({ id, kind }) => { const item = ids.get(id); return item ? [gapText.of[kind](nameOf(item, language))] : []; });
  return [...told, ...(open.length > 0 ? [several(open.map((one, index) => (index === 0 ? one : inSentence(one))), language)] : [])].map((sentence) => `${capital(sentence)}.`);
}
