import type { TaskView } from '#api/tasks';
import type { TaskCounts, TaskState } from '#domain/task';
import { capital, formatDay, formatNumber } from '#texts/format';
import { report as words } from '#texts/vi/report';
import type { Cell, Column, Row, Table } from './model.ts';

const n = (value: number): string => formatNumber(value, 'vi');
const day = (date: string): string => formatDay(date, 'vi');

/** When a task is due, in words: the deadline that lateness is counted from. */
export const dueText = ({ dueOn, timing }: TaskView): string => (dueOn ? day(dueOn) : timing === 'standing' ? words.standing : words.open);

/** The same with the extensions it has had and the first deadline, which stays visible. */
function termCell(task: TaskView): Cell {
  const note = task.extended > 0 && task.deadline ? words.extended(n(task.extended), day(task.deadline)) : undefined;
  const text = note ? `${dueText(task)} (${note})` : dueText(task);
  return task.dueOn ? { text, worth: { day: task.dueOn, note } } : text;
}

/** A count as a cell. */
const count = (value: number): Cell => ({ text: n(value), worth: { number: value, decimals: 0 } });

/** A day of completion after the day looked at is not a result yet. */
const resultText = ({ completedOn, evidence, notes, state }: TaskView): string =>
  [completedOn && state.startsWith('done') && words.completed(day(completedOn)), ...(evidence ?? []).map(({ text }) => text), notes?.at(-1)?.text].filter(Boolean).join('; ') || '–';
const stateText = ({ state, daysLate }: TaskView): string =>
  daysLate > 0 ? `${words.state[state as TaskState]} (${words.line.late(n(daysLate))})` : words.state[state as TaskState];

function rowOf(task: TaskView, index: number, offices: Record<string, string>): Row {
  return [
    task.number ?? String(index + 1), task.content, task.leadOfficeId ? offices[task.leadOfficeId] ?? '' : '–',
    (task.coOfficeIds ?? []).map((id) => offices[id] ?? id).join('; ') || '–', termCell(task), task.product ?? '–', capital(resultText(task)), capital(stateText(task)),
  ];
}

const widths = [11, 76, 34, 34, 22, 30, 34, 26];
const aligns: Column['align'][] = ['center', 'left', 'left', 'left', 'center', 'left', 'left', 'left'];

/** Biểu nhiệm vụ: every task under its group. */
export function taskTable(tasks: TaskView[], offices: Record<string, string>, title: string = words.tableTitle.tasks): Table {
  const groups = tasks.filter(({ isGroup }) => isGroup);
  const single = tasks.filter(({ isGroup }) => !isGroup);
  const loose = single.filter(({ parentId }) => !groups.some(({ id }) => id === parentId));
  const rows: Row[] = [
    ...groups.flatMap((group): Row[] => [
      { group: group.number ? `${group.number}. ${group.content}` : group.content },
      ...single.filter(({ parentId }) => parentId === group.id).map((task, index) => rowOf(task, index, offices)),
    ]),
    ...(groups.length > 0 && loose.length > 0 ? [{ group: words.others }] : []), ...loose.map((task, index) => rowOf(task, index, offices)),
  ];
  return { type: 'table', title, size: 10.5, rows, columns: words.columns.tasks.map((head, index): Column => ({ head, align: aligns[index] ?? 'left', width: widths[index] ?? 10 })) };
}

type Counts = Pick<TaskCounts, 'doneOnTime' | 'doneLate' | 'inProgress' | 'overdue' | 'extendedDone' | 'extendedOpen'>;

/** The count two by two, with the extended ones among them apart. */
export function twoByTwo({ doneOnTime, doneLate, inProgress, overdue, extendedDone, extendedOpen }: Counts): Table {
  return {
    type: 'table', title: words.tableTitle.two, size: 12,
    columns: words.columns.two.map((head, index): Column => ({ head, align: index === 0 ? 'left' : 'center', width: index === 0 ? 50 : 36 })),
    rows: [
      [{ text: words.two.done, bold: true }, ...[doneOnTime, doneLate, doneOnTime + doneLate, extendedDone].map(count)],
      [{ text: words.two.open, bold: true }, ...[inProgress, overdue, inProgress + overdue, extendedOpen].map(count)],
    ],
  };
}
