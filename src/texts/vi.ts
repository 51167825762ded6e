import { admin } from './vi/admin.ts';
import { chart } from './vi/chart.ts';
import { common } from './vi/common.ts';
import { entry } from './vi/entry.ts';
import { errors } from './vi/errors.ts';
import { form } from './vi/form.ts';
import { indicator } from './vi/indicator.ts';
import { offline } from './vi/offline.ts';
import { overview } from './vi/overview.ts';
import { resolution } from './vi/resolution.ts';
import { rounds } from './vi/rounds.ts';
import { shell } from './vi/shell.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, Vietnamese first. English (en.ts) has the same shape, so a missing word does not compile. */
export const vi = {
  admin,
  chart,
  common,
  entry,
  errors,
  form,
  indicator,
  offline,
  overview,
  resolution,
  rounds,
  shell,
  status,
};
export type Texts = typeof vi;
