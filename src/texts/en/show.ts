import type { vi } from '../vi.ts';

export const show: typeof vi.show = {
  nav: 'Presentations', headline: (n) => `${n} presentations`, none: 'No presentation yet', lead: 'Choose pages, put them in order, add notes, and show them in the meeting room. A figure approved during the meeting is on the wall within seconds, marked.',
  add: 'New presentation', name: 'Name', resolution: 'Resolution', all: 'All resolutions in force', pages: 'Pages in their order', addPage: 'Add a page', note: 'Note on the page', indicator: 'Indicator',
  up: (n) => `Move page ${n} up`, down: (n) => `Move page ${n} down`, remove: (n) => `Remove page ${n}`, save: 'Save', forget: 'Forget it', forgotten: 'Presentation forgotten.', start: 'Show', edit: 'Edit', brief: 'One-page brief (PDF)', pageCount: (n) => `${n} pages`,
  kind: { answers: 'The four answers', worst: 'What asks for attention', counts: 'Counts by status', course: 'Statuses over time', bullets: 'Indicators side by side', multiples: 'Each indicator\'s trend', tasks: 'Tasks', indicator: 'One indicator', words: 'Words' },
  page: (n, all) => `Page ${n} of ${all}`, keys: 'Arrows, Page Up, Page Down: turn pages. Home, End: first, last. B: black. F: full screen. Esc: leave.',
  next: 'Next page', previous: 'Previous page', leave: 'Leave', full: 'Full screen', black: 'The screen is black. Press B to go on.', changed: 'Just updated', before: (figure, at) => `was ${figure}, ${at}`, sheet: (n, all) => ` · part ${n}/${all}`, was: (name, from, to) => `${name}: ${from} → ${to}`, gone: 'The indicator of this page is gone.', empty: 'Nothing to show on this page yet.', notFound: 'There is no such presentation, or it is another person\'s.',
};
