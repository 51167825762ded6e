/**
 * One page of the compiler's SVG of a whole report: its own shapes, and of the letters only those that it uses.
 * What the compiler adds for its own viewer (styles, selectable text) is left out: a page is a picture.
 * @param page from 1
 */
export function pageSvg(whole: string, page: number): string {
  const pages = whole.split('<g class="typst-page"').slice(1);
  const one = pages[page - 1] ?? '';
  const sizeOf = (name: string): string => new RegExp(`data-page-${name}="([\\d.]+)"`).exec(one)?.[1] ?? '1';
  const [width, height] = [sizeOf('width'), sizeOf('height')];
  // The last page is followed by the end of the whole.
  const inside = one.slice(one.indexOf('>') + 1, page === pages.length ? one.lastIndexOf('</svg>') : undefined)
    .replaceAll(/<foreignObject.*?<\/foreignObject>/gs, '');
  const used = new Set([...inside.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
  const known = new Map([...whole.slice(0, whole.indexOf('<g class="typst-page"')).matchAll(/<path id="([^"]+)"[^>]*\/>/g)].map(([text, id]) => [id, text]));
  const letters = [...known].filter(([id]) => used.has(id)).map(([, text]) => text);
  // A space is a letter without an outline.
  const shapes = inside.replaceAll(/<use [^>]*href="#([^"]+)"[^>]*\/>/g, (text: string, id: string) => (known.has(id) ? text : ''));
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${letters.join('')}</defs><g fill="none"><rect width="${width}" height="${height}" fill="#fff"/><g>${shapes}</g></svg>`;
}
