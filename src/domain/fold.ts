/** A text without diacritics and case, for searching: "nghi quyet" finds Nghị quyết, "hoa" finds Hoá and Hòa, d finds đ. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether every word searched for stands in a text. */
export function finds(search: string, text: string): boolean {
  const folded = fold(text);
  return fold(search).split(' ').every((word) => folded.includes(word));
}
