/** Pages are laid out at this size and shown as large as the screen is; what is left for a page between its head and its foot. */
export const wall = { width: 1920, height: 1080, inside: 1768, room: 890 } as const;

/** How high words are, in px: a line more wherever they may need one. */
export const heightOf = (text: string, { size, leading = 1.4, width = wall.inside }: { size: number; leading?: number; width?: number }): number => (text === '' ? 0 : Math.ceil((text.length * size * 0.48) / width) * size * leading);

/** Items that fit a screen, then those that fit the next: what is longer is paged, never scrolled. An item too high for any screen has one of its own. */
export function sheetsOf<T>(items: readonly T[], fits: (some: readonly T[]) => boolean): T[][] {
  const sheets: T[][] = [];
  for (const item of items) {
    const last = sheets.at(-1);
    if (last && fits([...last, item])) last.push(item);
    else sheets.push([item]);
  }
  return sheets;
}

/** Words as sheets of so many lines; a line ends where a person ended it, or where it is full. */
export function wordSheets(text: string, { lines, letters }: { lines: number; letters: number }): string[] {
  const pieces = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = broken.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= letters) broken[broken.length - 1] = `${last} ${word}`;
      else broken.push(word);
    }
    return broken.map((line, at) => ({ line, ends: at === broken.length - 1 }));
  });
  return sheetsOf(pieces, (some) => some.length <= lines)
    .map((some) => some.map(({ line, ends }, at) => (at === some.length - 1 ? line : line + (ends ? '\n' : ' '))).join(''));
}
