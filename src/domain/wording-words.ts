import type { Aim, OverTime } from './indicator.ts';

/** What a person must look at before adopting a target that was read. */
export const doubts = [
  'directionNotNamed', 'aimGuessedFromVerb', 'aimGuessedFromDeadline', 'fallOrAtMost', 'strictUnclear', 'approximate', 'averageOfWhat', 'totalOrEachPeriod', 'perYear',
  'measureIncomplete', 'mayBeYear', 'wordsNotRead', 'dueNotNamed', 'dueFromTerm', 'dueInsideMonth', 'dueBefore', 'dueOutsideTerm', 'dueLeftOut',
  'figureInWords', 'mayBeGrade', 'growthRate', 'directionFromName', 'recursFromName', 'averageFromName', 'totalFromName', 'dueFromName', 'measureDiffers',
] as const;
export type Doubt = (typeof doubts)[number];

/** Why a wording is kept as text. */
export const whys = [
  'blank', 'tooLong', 'condition', 'change', 'perPeriod', 'severalDues', 'badDate', 'noFigure', 'severalFigures', 'figureAmbiguous', 'figureNotRead',
  'fraction', 'notAQuantity', 'mayBeYear', 'rangeUpsideDown', 'contradictory', 'negation',
] as const;
export type Why = (typeof whys)[number];

export interface ReadBounds { low?: number; high?: number; strict?: true; due?: string }
/** A target as proposed; a person confirms it. */
export interface Understood { understood: true; aim: Aim; target: ReadBounds; measure?: string; overTime?: OverTime; recurs?: true; doubts: Doubt[] }
export interface NotUnderstood { understood: false; text: string; why: Why }

/** What is still unread: each phrase read is cut out, so that at the end what nobody read is seen. */
export interface Rest { text: string; doubts: Set<Doubt> }
export type Span = { from: string; to: string };

// \b knows no Vietnamese letters.
export const words = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

export function take(rest: Rest, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(rest.text);
  if (found) rest.text = `${rest.text.slice(0, found.index)} | ${rest.text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ');
  return found;
}

export const clean = (text: string): string => text.normalize('NFC').replace(/[\u2010-\u2015\u2212÷]/g, '-').replace(/≥|>=/g, ' tối thiểu ').replace(/≤|<=/g, ' tối đa ')
  .replaceAll('>', ' trên ').replaceAll('<', ' dưới ').replace(/[()|"“”]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^[-+*•] /, '').replace(/[.;,]+$/, '');
