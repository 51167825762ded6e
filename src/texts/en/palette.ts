import type { vi } from '../vi.ts';

export const palette: typeof vi.palette = {
  open: 'Search', hint: 'Ctrl K', title: 'Go anywhere', label: 'Find resolutions, indicators, tasks, offices, documents…', placeholder: 'Marks may be left out',
  pages: 'Pages', views: 'Saved views', results: 'Results', here: 'What is on screen', none: 'Nothing has all of these words.', searching: 'Searching…',
  count: (n) => `${n} results`, more: (n) => `${n} more results`, keys: 'Arrows to choose, Enter to open, Esc to close.',
  save: 'Save what is on screen', saveName: 'Name of the view', saved: (name) => `View “${name}” saved.`, forget: (name) => `Forget the view ${name}`, forgotten: 'View forgotten.',
  copy: 'Copy a link to exactly this screen', copied: 'Link copied.', copyNot: 'The browser does not allow it; please copy it from the address bar.',
  kind: { resolution: 'Resolution', indicator: 'Indicator', task: 'Task', finding: 'Result, limitation, cause', lesson: 'Lesson', office: 'Office', agreement: 'Joint programme', directive: 'Directive', review: 'Review' },
};
