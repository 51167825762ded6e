import type { ChaserItem, ChaserLetter } from '#api/chasers';
import { formatDay, formatNumber } from '#texts/format';
import { chaser as words } from '#texts/vi/chaser';
import { report as reportWords } from '#texts/vi/report';
import { finished } from './ending.ts';
import { cleaned } from './glyphs.ts';
import { layouts } from './layouts.ts';
import type { Block, Column, ReportModel, Row } from './model.ts';

const n = (value: number): string => formatNumber(value, 'vi');
const day = (date: string): string => formatDay(date, 'vi');
const widths = [11, 80, 28, 22, 40];
const aligns: Column['align'][] = ['center', 'left', 'center', 'center', 'left'];

const rowOf = ({ content, product, due, firstDue, extended = 0, daysLate, basis, follower, illustrative }: ChaserItem, index: number): Row => [
  String(index + 1), [content + (illustrative ? ' (*)' : ''), product && words.product(product)].filter(Boolean).join('\n'),
  [day(due), firstDue && `(${words.extended(n(extended), day(firstDue))})`].filter(Boolean).join('\n'), n(daysLate),
  [basis, follower && words.follows(follower)].filter(Boolean).join('\n'),
];

const paragraphs = (text: string): Block[] => text.split('\n').map((one) => one.trim()).filter((one) => one !== '').map((one): Block => ({ type: 'paragraph', text: one }));

/** A công văn in the form of its issuing body: no type heading, its subject under the number, to whom, text, table, signature. */
export function composeChaser(letter: ChaserLetter): ReportModel {
  const { numberText: _, ...layout } = layouts[letter.layout];
  const table: Block = { type: 'table', title: letter.subject, size: 12, rows: letter.items.map(rowOf), columns: words.columns.map((head, index): Column => ({ head, align: aligns[index] ?? 'left', width: widths[index] ?? 10 })) };
  const body = [...paragraphs(letter.opening), ...paragraphs(letter.figures), table, ...paragraphs(`${letter.closing} ${letter.answer}`)];
  const addressee = letter.addressee.split('\n').map((one) => one.trim()).filter((one) => one !== '');
  const { recipients } = letter;
  return cleaned({
    properties: { title: words.title(letter.officeName), author: letter.issuerName, keywords: [letter.day] },
    layout, head: { superior: letter.head.superior ?? null, issuer: letter.head.issuer, number: letter.head.number, date: letter.head.date },
    type: '', subject: '', dataTo: '', mark: letter.mark, code: null, contents: null,
    letter: { subject: letter.subject, to: words.to, addressee: addressee.map((one, index) => one.replace(/[;.,]$/, '') + (addressee.length === 1 ? '' : index === addressee.length - 1 ? '.' : ';')) },
    body: finished(body, layout.end),
    signature: { onBehalf: letter.onBehalf ?? '', office: letter.signer, name: letter.name ?? '' },
    recipients: { head: reportWords.recipients, items: recipients.map((one, index) => one.replace(/[;.,]$/, '') + (index === recipients.length - 1 ? '.' : letter.layout === 'party' ? ',' : ';')) },
    appendices: [], wide: false,
  });
}
