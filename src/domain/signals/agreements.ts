import { agreementState, type AgreementFacts, type AgreementState } from '../agreement.ts';
import type { Signal, SignalCode } from './signal.ts';

export type AgreementFact = AgreementFacts & { id: string; resolutionId?: string | undefined; partyIds: readonly string[] };

const inState = (state: AgreementState, code: SignalCode) => (agreements: readonly AgreementFact[], day: string): Signal[] =>
  agreements.flatMap((one): Signal[] => {
    const found = agreementState(one, day);
    if (found.state !== state) return [];
    return [{ code, gravity: 'serious', subject: { kind: 'agreement', id: one.id }, resolutionId: one.resolutionId, officeId: one.partyIds[0], alsoIds: one.partyIds.slice(1), since: found.since }];
  });

/** chương trình phối hợp quá ngày dự kiến mà chưa ký; the first party is the one it is laid to */
export const agreementNotSigned = inState('notSigned', 'agreementNotSigned');

/** chương trình phối hợp ký rồi để đó: six months without an activity */
export const agreementDormant = inState('dormant', 'agreementDormant');
