import { common } from './vi/common.ts';
import { compare } from './vi/compare.ts';
import { indicator } from './vi/indicator.ts';
import { offline } from './vi/offline.ts';
import { overview } from './vi/overview.ts';
import { palette } from './vi/palette.ts';
import { reminders } from './vi/reminders.ts';
import { shell } from './vi/shell.ts';
import { show } from './vi/show.ts';
import { status } from './vi/status.ts';
import { tasks } from './vi/tasks.ts';

/** The words of the frame and of a leader's first screen, which come with them; all others follow when a page wants them. */
export const first = { common, compare, indicator, offline, overview, palette, reminders, shell, show, status, tasks };
