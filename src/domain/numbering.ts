/** How a heading or a line is numbered, from the outermost in: "A.", "I.", "1.", "1.2", "a)", "-". */
export const numberings = ['letter', 'roman', 'arabic', 'decimal', 'small', 'dash'] as const;
export type Numbering = (typeof numberings)[number];
export interface Numbered { style: Numbering; mark: string; rest: string }

const patterns: readonly (readonly [Numbering, RegExp])[] = [
  ['decimal', /^(\d{1,3}(?:\.\d{1,3})+)[.)]?(?:\s+|$)/],
  ['arabic', /^(\d{1,3})(?:[.)/](?=\s|$|\p{L})|$)\s*/u],
  ['roman', /^([IVX]{1,6})(?:[.)/](?=\s|$|\p{L})|(?=$))\s*/u],
  ['letter', /^([A-ZĐ])(?:[.)/](?=\s|$|\p{L})|(?=$))\s*/u],
  ['small', /^([a-zđ])(?:[.)/](?=\s|$|\p{L})|(?=$))\s*/u],
  ['dash', /^([-–+*•])\s*(?=\p{L})/u],
];

/** The number that a text begins with, and what follows it; null when it begins with none. */
export function numberingOf(text: string): Numbered | null {
  const trimmed = text.trim();
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(trimmed);
    if (found?.[1]) return { style, mark: found[1], rest: trimmed.slice(found[0].length).trim() };
  }
  return null;
}
