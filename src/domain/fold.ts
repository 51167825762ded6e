/** A text without diacritics and case, for searching: "nghi quyet" finds Nghị quyết, "hoa" finds Hoá and Hòa, d finds đ. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().replace(/\s+/g, ' ').trim();
