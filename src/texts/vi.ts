import { admin } from './vi/admin.ts';
import { chain } from './vi/chain.ts';
import { agreements } from './vi/agreements.ts';
import { chasers } from './vi/chasers.ts';
import { chart } from './vi/chart.ts';
import { charts } from './vi/charts.ts';
import { common } from './vi/common.ts';
import { compare } from './vi/compare.ts';
import { directives } from './vi/directives.ts';
import { entry } from './vi/entry.ts';
import { form } from './vi/form.ts';
import { indicator } from './vi/indicator.ts';
import { offices } from './vi/offices.ts';
import { offline } from './vi/offline.ts';
import { overview } from './vi/overview.ts';
import { palette } from './vi/palette.ts';
import { quality } from './vi/quality.ts';
import { reminders } from './vi/reminders.ts';
import { resolution } from './vi/resolution.ts';
import { review } from './vi/review.ts';
import { rounds } from './vi/rounds.ts';
import { shell } from './vi/shell.ts';
import { show } from './vi/show.ts';
import { signals } from './vi/signals.ts';
import { status } from './vi/status.ts';
import { table } from './vi/table.ts';
import { tasks } from './vi/tasks.ts';

/** Every word a person reads, Vietnamese first. English (en.ts) has the same shape, so a missing word does not compile. */
export const vi = {
  admin,
  chain,
  agreements,
  chart,
  chasers,
  charts,
  common,
  compare,
  directives,
  entry,
  form,
  indicator,
  offices,
  offline,
  overview,
  palette,
  quality,
  reminders,
  resolution,
  review,
  rounds,
  shell,
  show,
  signals,
  status,
  table,
  tasks,
};
export type Texts = typeof vi;
