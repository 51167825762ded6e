import type { Layout } from '#api/reports';

/** Every size of an official layout, in pt and mm (REPORTS: the Party's of 2026 was read in transcriptions, so each is a setting). */
export interface LayoutSettings {
  margin: { top: number; bottom: number; left: number; right: number };
  pageNumber: number;
  superior: number; issuer: number; right: number; rightSecond: number | null; number: number; date: number;
  /** trích yếu of a công văn, under its number */
  letterSubject: { size: number; style: 'italic' | 'normal' };
  title: number; subject: number; body: number; pitch: number; indent: number; spacing: number; table: number;
  rightText: string; rightSecondText: string | null;
  /** What stands under the issuer: the Party's asterisk, the Youth Union's three, or a rule. */
  under: '*' | '***' | 'rule';
  /** What stands under the subject: five hyphens or a rule. */
  underSubject: 'hyphens' | 'rule';
  /** `number` as it was given; room for a pen until it is. */
  numberText: (code: string, number?: string) => string;
  /** The date on the line of the number, as the State sets it, or right under the head. */
  dateBesideNumber: boolean;
  headings: readonly [string, string, string];
  end: '.' | './.';
  onBehalf: 'T/M' | 'TM.';
  signatureOfficeBold: boolean;
  recipients: { head: 'underlined' | 'boldItalic'; headSize: number; listSize: number; last: string };
}

const room = '\u00a0'.repeat(7);
const party: LayoutSettings = {
  margin: { top: 20, bottom: 20, left: 30, right: 15 }, pageNumber: 14,
  superior: 14, issuer: 14, right: 15, rightSecond: null, number: 14, date: 14, letterSubject: { size: 12, style: 'italic' }, title: 16, subject: 14, body: 14, pitch: 20, indent: 10, spacing: 6, table: 11,
  rightText: 'ĐẢNG CỘNG SẢN VIỆT NAM', rightSecondText: null, under: '*', underSubject: 'hyphens', dateBesideNumber: false,
  numberText: (code, number) => (number ? `Số\u00a0${number}-BC/${code}` : `Số${room}-BC/${code}`), headings: ['-', '-', ')'], end: '.', onBehalf: 'T/M', signatureOfficeBold: false,
  recipients: { head: 'underlined', headSize: 14, listSize: 12, last: 'Lưu Văn phòng.' },
};
const state: LayoutSettings = {
  ...party,
  superior: 12, issuer: 13, right: 12.5, rightSecond: 14, number: 13, date: 14, letterSubject: { size: 12.5, style: 'normal' }, title: 14, subject: 14, body: 14, indent: 12.7,
  rightText: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', rightSecondText: 'Độc lập - Tự do - Hạnh phúc', under: 'rule', underSubject: 'rule', dateBesideNumber: true,
  numberText: (code, number) => (number ? `Số:\u00a0${number}/BC-${code}` : `Số:${room}/BC-${code}`), headings: ['.', '.', ')'], end: './.', onBehalf: 'TM.', signatureOfficeBold: true,
  recipients: { head: 'boldItalic', headSize: 12, listSize: 11, last: 'Lưu: VT.' },
};

/** The layouts to choose from; the issuing office's kind gives the usual one. */
export const layouts: Record<Layout, LayoutSettings> = {
  party, state,
  mttq: state,
  youth: { ...party, rightText: 'ĐOÀN TNCS HỒ CHÍ MINH', under: '***', numberText: (code, number) => (number ? `Số:\u00a0${number}-BC/${code}` : `Số:${room}-BC/${code}`), onBehalf: 'TM.' },
};

/** The number of a công văn, which has no type: blank until somebody gives it. */
export const chaserNumber = (layout: Layout, code: string, number?: string): string => {
  const party = layout === 'party' || layout === 'youth';
  const blank = `\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0${party ? '-CV/' : '/'}${code}`;
  return `${layout === 'party' ? 'Số' : 'Số:'}${number === undefined ? blank : ` ${number}`}`;
};

/** Where the paper is kept, said last: a Party committee's office bears the committee's name, in its own spelling. */
export function keptAt({ recipients: { last } }: Pick<LayoutSettings, 'recipients'>, issuer: string): string {
  const [committee] = /^(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)(?=\s|$)/u.exec(issuer.normalize('NFC')) ?? [];
  return committee && last === party.recipients.last ? last.replace('.', ` ${committee}.`) : last;
}

const byKind: Record<string, Layout> = { party: 'party', front: 'mttq', youth: 'youth' };
/** The layout of an issuing office when nobody chooses: Party bodies the Party's, the Front and the Youth Union their own, all others the State's. */
export const layoutOf = (officeKind: string): Layout => byKind[officeKind] ?? 'state';
