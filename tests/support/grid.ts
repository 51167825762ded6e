import type { Page } from 'playwright-core';

/** Puts text on the clipboard's way into the focused cell, as Excel does. */
export const paste = (page: Page, text: string): Promise<void> => page.evaluate((block) => {
  const data = new DataTransfer();
  data.setData('text/plain', block);
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);
