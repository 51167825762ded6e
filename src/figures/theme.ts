import type { Status } from '#domain/indicator';

/** Colours of a picture; the screen reads them from its tokens, a report prints on white. */
export interface Theme {
  ink: string; ink2: string; ink3: string; rule: string; paper: string;
  good: string; risk: string; bad: string; none: string;
  font: string;
}

export const printTheme: Theme = {
  ink: '#000000', ink2: '#333333', ink3: '#555555', rule: '#d5d5d5', paper: '#ffffff',
  good: '#00798c', risk: '#b87400', bad: '#7f1028', none: '#6b7078',
  font: 'Tinos',
};

/** Which of the four colours a status has; shape and word always stand beside it. */
export const toneOf: Record<Status, 'good' | 'risk' | 'bad' | 'none'> = {
  exceeded: 'good', met: 'good', onTrack: 'good', atRisk: 'risk', offTrack: 'bad', missed: 'bad', noData: 'none', pending: 'none',
};
