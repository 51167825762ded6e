import type { Texts } from './vi.ts';
import { admin } from './en/admin.ts';
import { chart } from './en/chart.ts';
import { common } from './en/common.ts';
import { entry } from './en/entry.ts';
import { errors } from './en/errors.ts';
import { form } from './en/form.ts';
import { indicator } from './en/indicator.ts';
import { offline } from './en/offline.ts';
import { overview } from './en/overview.ts';
import { resolution } from './en/resolution.ts';
import { rounds } from './en/rounds.ts';
import { shell } from './en/shell.ts';
import { status } from './en/status.ts';

export const en: Texts = {
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
