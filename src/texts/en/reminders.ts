import type { vi } from '../vi.ts';

export const reminders: typeof vi.reminders = {
  system: 'the program',
  owed: (period, office) => `Report of ${office} for ${period}`, owedDue: (day) => `due ${day}`, owedCells: (n) => `${n} cells to go`, owedWhole: 'complete, not handed in',
  owedLate: (days) => `${days} days late`, owedTimes: (n) => `reminded ${n} times`, owedGo: 'Enter figures', owedMore: (n) => `and ${n} more reports still owed`, owedTitle: 'To be handed in',
  handed: (period, offices) => `Report for ${period}: reminded three times, now for the specialist who follows it: ${offices}.`, handedGo: 'Look at the round', handedMore: (n) => `and ${n} more offices`,
  schedule: {
    title: 'Rounds opened by schedule', none: 'There is no schedule: a specialist opens each round.', add: 'Add a schedule', edit: 'Edit the schedule', saved: 'The schedule is saved.', removed: 'The schedule is gone; the rounds that it opened stay.',
    every: { month: 'Every month', quarter: 'Every quarter', half: 'Every half year', year: 'Every year' },
    opensAfter: 'opens on the first day after the period', opensBefore: (n) => `opens ${n} days before the period ends`, opensLast: 'opens on the period\'s last day', due: (n) => `due ${n} days after the period ends`, offices: (n) => `${n} offices`, allOffices: 'every office',
    now: (periods) => `Opened within minutes: ${periods}.`,
    next: (period, opens, due) => `Next: ${period}, opens ${opens}, due ${due}.`, paused: 'Paused.', pause: 'Pause: open no new rounds',
    frequency: 'Frequency', from: 'First period', opens: 'Opens on', opensChoice: { after: 'The first day after the period', before: 'Before the period ends' }, days: 'Opens before (days)', dueDays: 'Due after (days)', daysHint: 'counted from the period\'s last day', resolution: 'Resolution', officeList: 'Offices (none: every office that reports)',
    title2: (frequency) => `the schedule “${frequency}”`,
  },
  letters: {
    title: (n) => `${n} letters about this round`, to: 'To', about: 'Offices', what: 'What', state: 'State', kinds: { reminder: 'reminder', handover: 'to the specialist', ready: 'report by schedule' },
    sent: (moment) => `sent ${moment}`, waiting: 'waiting', retrying: (n, moment) => `not sent yet, tried ${n} times, next ${moment}`, failed: (n) => `given up after ${n} tries`, noAddress: 'no address, or the account is closed',
    said: (reason) => `The mail server says: ${reason}`, again: 'Send again', againDone: 'The letter waits to be sent again.', off: 'This program is not set up to send e-mail.',
  },
  letter: {
    dear: (name) => `Dear ${name},`, of: (period, symbol) => `${period} (${symbol})`,
    owes: (period, due) => `The report for ${period}, due ${due}, has not come in whole from your offices:`,
    handed: (period, due) => `The report for ${period}, due ${due}: these offices were reminded three times and have not handed in. Please see to them in person:`,
    cells: (missing, all) => `${missing}/${all} cells without a figure`, times: (n) => `reminded ${n} times`,
    remark: (by, text) => `${by} says: ${text}`, enter: 'Enter and hand in the report', look: 'Look at the round',
    subject: (period, offices, due) => `Report for ${period}, due ${due}: ${offices}`, subjectHanded: (period, offices, _due) => `Reminded three times, no report for ${period}: ${offices}`,
    foot: 'Sent by the program that follows resolutions; it reads no replies.',
  },
  calendar: {
    name: (owner) => `Reminders: ${owner}`, owed: (period, office, n) => `Report for ${period} due, ${office}: ${n} cells to go`, done: (period, office) => `Handed in: report for ${period}, ${office}`,
    round: (period, done, all) => `Report for ${period} due: ${done}/${all} offices have handed in`, allDone: (period) => `All handed in: report for ${period}`, due: (day) => `Due ${day}`,
    task: (content) => `Task due: ${content}`, taskDone: (content) => `Done: ${content}`,
  },
  feed: {
    title: 'Calendar of reminders', titleOffice: (office) => `Calendar of ${office}`,
    lead: 'Due days of reports and deadlines of tasks, in Outlook, Google Calendar or on a phone, with an alarm the day before.',
    secret: 'Whoever has this address can read the calendar: please keep it to yourself. It is shown once; when it is lost, make a new one.',
    none: 'There is no calendar address yet.', has: 'There is a calendar address. The program does not keep it, so it cannot be shown again.', make: 'Make a calendar address', again: 'Make a new address', againAsk: 'The old address stops working; whoever subscribed must do so again.',
    address: 'Calendar address', copy: 'Copy the address', copied: 'The calendar address is copied.', copyNot: 'It could not be copied; press the field and then Ctrl C.', open: 'Open in this machine\'s calendar', how: 'How to subscribe',
    ways: [
      ['Outlook', 'Calendar → Add calendar → Subscribe from web, paste the address.'],
      ['Google Calendar', 'On a computer: Other calendars → From URL, paste the address. The server must be reachable from outside; inside a local network use Outlook.'],
      ['iPhone, iPad', 'Settings → Calendar → Accounts → Add account → Other → Add subscribed calendar.'],
      ['Android', 'Subscribe in Google Calendar on a computer; the phone then shows it.'],
    ],
  },
};
