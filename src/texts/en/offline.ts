import type { Texts } from '../vi.ts';

export const offline: Texts['offline'] = {
  other: (me, them) => `This browser has just been signed in as ${them}. This page is still ${me}'s, so nothing more is sent from it; what ${me} typed is kept on this machine.`,
  signInAs: (me) => `Sign in again: ${me}`, goOnAs: (them) => `Go on as ${them}`,
  full: 'The browser keeps no more (its storage is full or blocked). What is being typed will be LOST when this page is closed: save it as soon as there is a network, or copy it elsewhere.',
  kept: (when) => `Working without a network, with the figures kept from the last visit (${when}). What is typed is kept on this machine and sent when the network is back.`,
  refused: (cells, period, why) => `The server did not take ${cells} cells sent for ${period}: ${why}. What was typed is still here.`, see: 'See each cell',
  renewed: 'There is a new version of the program.', reload: 'Reload the page', reloadHint: 'What is being typed is kept.',
  openEntry: 'Open the entry page', openEntryHint: 'It opens without a network: what is typed is kept on this machine and sent when the network is back.',
  noWorker: 'This page was opened over http:// from another machine: without a network it cannot be opened again. While it is open one can go on typing; figures are kept and sent when the network is back.',
  undoReason: 'Reason for taking it back', undoReasonHint: 'This save corrected approved figures. The reason goes into the history of the figures.',
};
