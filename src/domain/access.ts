import { sameValue } from './compare.ts';
import type { TaskAct } from './task-act.ts';

/** Who may change what (DESIGN: officers write their offices' figures and texts, specialists all but accounts). */

export interface Person { roles: readonly string[]; officeIds: readonly string[]; username?: string }
export type Verdict = 'yes' | 'notYourRole' | 'notYourOffice' | 'onlyProgress' | 'ownTask' | 'notYourWords' | 'onlyAnswer';

type Body = Readonly<Record<string, unknown>>;

/** What an officer may change on a task that their office leads: how it goes, not what it is. */
const progressFields = new Set(['notes', 'evidence', 'milestones']);

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** A text belongs to an officer's offices when it names offices and all of them are theirs. */
function own(person: Person, body: Body | null): boolean {
  if (body === null) return true;
  const offices = list(body['officeIds']);
  return offices.length > 0 && offices.every((office) => person.officeIds.includes(office));
}

const leads = (person: Person, task: Body | null): boolean => typeof task?.['leadOfficeId'] === 'string' && person.officeIds.includes(task['leadOfficeId']);

/** Nobody accepts the work of their own office: neither by the act nor by writing the field. */
function specialistOnTask(person: Person, before: Body | null, after: Body | null): Verdict {
  const accepts = after !== null && (['acceptance', 'completedOn'] as const).some((field) => after[field] !== undefined && !sameValue(before?.[field], after[field]));
  return accepts && (leads(person, before) || leads(person, after)) ? 'ownTask' : 'yes';
}

function officerOnTask(person: Person, before: Body | null, after: Body | null): Verdict {
  if (before === null || after === null) return 'notYourRole';
  if (!leads(person, before)) return 'notYourOffice';
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const field of fields) if (!progressFields.has(field) && !sameValue(before[field], after[field])) return 'onlyProgress';
  return 'yes';
}

/** An opinion is given by anyone who writes here, for their own office; what becomes of it the specialist says, and none is taken away. */
function onOpinion(person: Person, before: Body | null, after: Body | null): Verdict {
  if (after === null || after['outcome'] !== undefined || before !== null && before['outcome'] !== undefined) return 'notYourRole';
  if (person.roles.includes('leader')) return before === null ? 'yes' : 'notYourRole';
  const offices = [before ?? after, after].map((body) => body['officeId']);
  return offices.every((office) => typeof office === 'string' && person.officeIds.includes(office)) ? 'yes' : 'notYourOffice';
}

/** What a specialist may change on a leader's word: what became of it, not what was said. */
const outcomeFields = new Set(['taskId', 'answer']);

/** A leader's word is the leader's: nobody else writes, changes or removes it. */
function onDirective(person: Person, before: Body | null, after: Body | null): Verdict {
  if (person.roles.includes('leader') && (before === null || before['authorAccount'] === person.username)) return 'yes';
  if (!person.roles.includes('specialist')) return person.roles.includes('leader') ? 'notYourWords' : 'notYourRole';
  if (before === null) return 'notYourRole';
  if (after === null) return 'notYourWords';
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].some((field) => !outcomeFields.has(field) && !sameValue(before[field], after[field])) ? 'onlyAnswer' : 'yes';
}

/**
 * Whether a person may add (`before` null), change or remove (`after` null) a document.
 * The route has already let in only roles that may write this kind at all.
 */
export function mayWriteDocument(person: Person, kind: string, before: object | null, after: object | null): Verdict {
  const was = before as Body | null;
  const becomes = after as Body | null;
  if (kind === 'directive') return onDirective(person, was, becomes);
  if (person.roles.includes('specialist')) return kind === 'task' ? specialistOnTask(person, was, becomes) : 'yes';
  if (kind === 'opinion') return onOpinion(person, was, becomes);
  if (person.roles.includes('leader') && kind === 'override') return 'yes';
  if (!person.roles.includes('officer')) return 'notYourRole';
  if (kind === 'task') return officerOnTask(person, was, becomes);
  if (kind === 'finding' || kind === 'lesson') return own(person, was) && own(person, becomes) ? 'yes' : 'notYourOffice';
  if (kind === 'extension') {
    const asks = (one: Body | null): boolean => one === null || (typeof one['officeId'] === 'string' && person.officeIds.includes(one['officeId']) && one['decision'] === undefined);
    return asks(was) && asks(becomes) ? 'yes' : 'notYourOffice';
  }
  return 'notYourRole';
}

/** Whether a person may do this with a task: the office reports and asks, the one who follows it accepts and decides, never for their own office. */
export function mayActOnTask(person: Person, act: TaskAct, task: object): Verdict {
  const body = task as Body;
  const [specialist, officer] = [person.roles.includes('specialist'), person.roles.includes('officer')];
  if (act === 'accept' || act === 'return' || act === 'decide') {
    if (!specialist && !person.roles.includes('leader')) return 'notYourRole';
    return leads(person, body) ? 'ownTask' : 'yes';
  }
  if (specialist) return 'yes';
  if (!officer) return 'notYourRole';
  const helps = act === 'note' && list(body['coOfficeIds']).some((office) => person.officeIds.includes(office));
  return leads(person, body) || helps ? 'yes' : 'notYourOffice';
}

/** Whether a person may write figures of an office. */
export function mayReport(person: Person, officeId: string): boolean {
  return person.roles.includes('specialist') || (person.roles.includes('officer') && person.officeIds.includes(officeId));
}

/** What belongs to whoever prepares reports, and to leaders who read them. */
const preparers = new Set(['aside', 'form', 'filling', 'routine', 'run']);

/**
 * Whether a person may read a document: what was said about a figure belongs to those who may write it, what was said
 * of a report to its office, to specialists and to leaders, a letter of urging to those two and, once it went out, to its
 * office; a report not yet issued, forms of the superior level, schedules of reports and why a signal was set aside to those two alone.
 */
export function mayReadDocument(person: Person, kind: string, document: object): boolean {
  if (kind === 'report' && (document as Body)['issued'] === undefined) return person.roles.includes('specialist') || person.roles.includes('leader');
  if (preparers.has(kind)) return person.roles.includes('specialist') || person.roles.includes('leader');
  if (kind === 'chaser' && (person.roles.includes('specialist') || person.roles.includes('leader'))) return true;
  if (kind === 'chaser' && (document as Body)['sent'] === undefined) return false;
  if (kind !== 'thread' && kind !== 'submission' && kind !== 'chaser') return true;
  if (kind === 'submission' && person.roles.includes('leader')) return true;
  const office = (document as Body)['officeId'];
  return typeof office === 'string' && mayReport(person, office);
}
