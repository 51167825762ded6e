import type { SignalView } from '#api/signals';
import type { Texts } from '#texts/vi';

/** What mends a signal from where it stands. */
export type Mend = 'limitation' | 'cause' | 'task' | 'deadline' | 'evidence' | 'resources' | 'sign' | 'activity' | 'head' | 'organisation' | 'word' | 'remind';
export interface SignalAction { label: string; mend?: Mend; to?: object }
interface Who { specialist: boolean; leader: boolean; officer: boolean; administrator: boolean }

const mends: Partial<Record<SignalView['code'], Mend>> = {
  causeWithoutTask: 'task', lessonNotApplied: 'task', taskWithoutDeadline: 'deadline', taskWithoutEvidence: 'evidence', taskWithoutResources: 'resources',
  agreementNotSigned: 'sign', agreementDormant: 'activity', headVacant: 'head', organisationMissing: 'organisation',
};

/** What this person can do about a signal, the mending act first. */
export function actionsOf(signal: SignalView, who: Who, words: Texts['signals']['act']): SignalAction[] {
  const { code, roundId, resolutionId, subject, limitationId } = signal;
  const mend = (act: Mend): SignalAction => ({ label: words[act], mend: act });
  const round = roundId && (who.specialist || who.leader) ? [{ label: words.round, to: { name: 'rounds', query: { kybaocao: roundId } } }] : [];
  switch (code) {
    case 'unmetWithoutCause': return who.specialist ? [mend(limitationId ? 'cause' : 'limitation')] : [];
    case 'notReported': return [...(who.specialist ? [mend('remind')] : []), ...round, ...(who.officer && !who.specialist ? [{ label: words.enter, to: { name: 'entry' } }] : [])];
    case 'reportsLate': case 'allOnLastDay': return round;
    case 'officerGone': return who.administrator ? [{ label: words.accounts, to: { name: 'admin' } }] : [];
    case 'leftToDeputy': return [...(who.leader ? [mend('word')] : []), { label: words.history, to: { name: 'resolution', params: { id: resolutionId ?? subject.id, tab: 'lich-su' } } }];
    default: {
      const act = mends[code];
      return who.specialist && act ? [mend(act)] : [];
    }
  }
}
