import { first } from './vi-first.ts';
import { admin } from './vi/admin.ts';
import { chain } from './vi/chain.ts';
import { agreements } from './vi/agreements.ts';
import { chasers } from './vi/chasers.ts';
import { chart } from './vi/chart.ts';
import { charts } from './vi/charts.ts';
import { directives } from './vi/directives.ts';
import { entry } from './vi/entry.ts';
import { form } from './vi/form.ts';
import { offices } from './vi/offices.ts';
import { quality } from './vi/quality.ts';
import { resolution } from './vi/resolution.ts';
import { review } from './vi/review.ts';
import { rounds } from './vi/rounds.ts';
import { signals } from './vi/signals.ts';
import { table } from './vi/table.ts';

/** Every word a person reads, Vietnamese first. English (en.ts) has the same shape, so a missing word does not compile. */
export const vi = {
  ...first,
  admin,
  chain,
  agreements,
  chasers,
  chart,
  charts,
  directives,
  entry,
  form,
  offices,
  quality,
  resolution,
  review,
  rounds,
  signals,
  table,
};
export type Texts = typeof vi;
