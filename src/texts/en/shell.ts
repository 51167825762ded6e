import type { vi } from '../vi.ts';

export const shell: typeof vi.shell = {
  skip: 'To the content', main: 'Main', menu: 'Menu',
  nav: { overview: 'Overview', resolutions: 'Resolutions', indicators: 'Indicators', tasks: 'Tasks', signals: 'Signals', entry: 'Enter figures', rounds: 'Approve figures', reports: 'Reports', admin: 'Administration', offices: 'Offices' },
  period: 'Looking at', until: (day) => `to ${day}`,
  language: 'Tiếng Việt',
  theme: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the computer',
  person: (name) => name, calendar: 'Calendar of reminders', signOut: 'Sign out',
  ended: 'Your session has ended. What is not saved is still on this page: sign in again in a new tab, then come back and save.', signInAgain: 'Sign in again',
  footNote: 'What is marked “illustrative figures” was made up to try the program and is not real.',
  rule: (version) => `Evaluation rule ${version}`,
  printed: (day: string) => `Printed on ${day}`,
  notFound: { title: 'There is no such page', detail: 'The address is wrong, or the item has been removed.', home: 'To the overview' },
  forbidden: { title: 'This page is for another role', detail: 'Your role cannot open it. Ask the administrator if you need it.' },
  signIn: {
    title: 'Sign in', username: 'User name', password: 'Password', go: 'Sign in', forgot: 'Forgotten password: ask the administrator.',
    sample: 'Sample', sampleMore: ', open on this computer only. Password of all:', role: 'Role', local: 'Runs on the office’s own computer. Nothing is sent elsewhere.',
    quote: 'Những chỉ tiêu đã xây dựng chưa đạt thì phải phấn đấu đạt và phải đạt cao hơn. Đối với những vấn đề mới nảy sinh cần phải lượng hóa thành các chỉ tiêu để phấn đấu thực hiện bằng được.',
    quoteSource: 'Conclusion of the Standing Committee’s conference on the review of resolution 02-NQ/TU, as reported on 13 August: “Targets not met must be met, and exceeded; new problems must be turned into indicators.”',
    threadTitle: 'Every target not met has a way still to go',
    thread: [
      { name: 'Target not met', says: 'by how much, and whose it is' },
      { name: 'Limitation', says: 'what could not be done' },
      { name: 'Cause', says: 'beyond control, or our own' },
      { name: 'Lesson', says: 'what the next term takes from it' },
      { name: 'Task', says: 'who, by when, shown by what' },
      { name: 'Next target', says: 'measured, and set higher' },
    ],
    does: {
      leader: 'Leader: looks, gives directives', specialist: 'Specialist: sets up, follows, writes reports',
      officer: 'Reporting officer: enters the own office’s figures', administrator: 'Administrator: accounts, backup, log',
    },
  },
  setup: {
    title: 'First set-up', lead: 'Make the first administrator’s account. The one-time code was printed when the program started.',
    code: 'Set-up code', name: 'Name or title', username: 'User name', usernameHint: 'small letters without marks, digits, dots; at least 3',
    password: 'Password', passwordHint: 'at least 10 characters', go: 'Make the account',
  },
};
