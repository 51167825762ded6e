import type { Texts } from './vi.ts';
import { admin } from './en/admin.ts';
import { chain } from './en/chain.ts';
import { agreements } from './en/agreements.ts';
import { chasers } from './en/chasers.ts';
import { chart } from './en/chart.ts';
import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { directives } from './en/directives.ts';
import { entry } from './en/entry.ts';
import { form } from './en/form.ts';
import { indicator } from './en/indicator.ts';
import { offices } from './en/offices.ts';
import { offline } from './en/offline.ts';
import { overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { quality } from './en/quality.ts';
import { reminders } from './en/reminders.ts';
import { resolution } from './en/resolution.ts';
import { review } from './en/review.ts';
import { rounds } from './en/rounds.ts';
import { shell } from './en/shell.ts';
import { show } from './en/show.ts';
import { signals } from './en/signals.ts';
import { status } from './en/status.ts';
import { table } from './en/table.ts';
import { tasks } from './en/tasks.ts';

export const en: Texts = {
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
