import { gatherThemes, type Theme } from './themes.ts';

/** bốn phần của một bản tự đánh giá: kết quả, hạn chế, nguyên nhân, bài học */
export const selfParts = ['result', 'limitation', 'cause', 'lesson'] as const;
export type SelfPart = (typeof selfParts)[number];

/** One thing that an office says in its own review. */
export interface SelfSaid { id: string; part: SelfPart; causeKind?: string | undefined; theme?: string | undefined; officeIds: readonly string[] }

/** How far an office has come: what each part holds, and whether all four hold something. */
export interface SelfProgress { officeId: string; counts: Record<SelfPart, number>; written: number; state: 'written' | 'begun' | 'nothing' }

/** Every expected office, and any other that wrote all the same, with how far it has come; those with nothing last. */
export function selfProgress(expected: readonly string[], said: readonly SelfSaid[]): SelfProgress[] {
  const ids = [...new Set([...expected, ...said.flatMap(({ officeIds }) => officeIds)])];
  return ids.map((officeId): SelfProgress => {
    const own = said.filter(({ officeIds }) => officeIds.includes(officeId));
    const counts = Object.fromEntries(selfParts.map((part) => [part, own.filter((one) => one.part === part).length])) as Record<SelfPart, number>;
    const written = selfParts.filter((part) => counts[part] > 0).length;
    return { officeId, counts, written, state: written === selfParts.length ? 'written' : written > 0 ? 'begun' : 'nothing' };
  });
}

/** The headings under which what offices say is gathered: causes stand apart as khách quan and chủ quan. */
export const gatherHeads = ['result', 'limitation', 'objective', 'subjective', 'lesson'] as const;
export type GatherHead = (typeof gatherHeads)[number];
export const headOf = ({ part, causeKind }: Pick<SelfSaid, 'part' | 'causeKind'>): GatherHead => (part === 'cause' ? (causeKind === 'objective' ? 'objective' : 'subjective') : part);

/** What offices say under each heading, gathered by theme, what most offices say first. */
export function gatherSaid<T extends SelfSaid>(said: readonly T[]): { head: GatherHead; themes: Theme<T>[] }[] {
  return gatherHeads.map((head) => ({ head, themes: gatherThemes(said.filter((one) => headOf(one) === head)) }));
}
