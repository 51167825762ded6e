import { admin } from './vi/admin.ts';
import { agreements } from './vi/agreements.ts';
import { chart } from './vi/chart.ts';
import { common } from './vi/common.ts';
import { directives } from './vi/directives.ts';
import { entry } from './vi/entry.ts';
import { errors } from './vi/errors.ts';
import { form } from './vi/form.ts';
import { indicator } from './vi/indicator.ts';
import { overview } from './vi/overview.ts';
import { resolution } from './vi/resolution.ts';
import { rounds } from './vi/rounds.ts';
import { shell } from './vi/shell.ts';
import { signals } from './vi/signals.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, Vietnamese first. English (en.ts) has the same shape, so a missing word does not compile. */
export const vi = {
  admin,
  agreements,
  chart,
  common,
  directives,
  entry,
  errors,
  form,
  indicator,
  overview,
  resolution,
  rounds,
  shell,
  signals,
  status,
};
export type Texts = typeof vi;
