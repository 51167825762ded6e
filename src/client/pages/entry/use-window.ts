import { onBeforeUnmount, onMounted, ref, shallowReactive, watch } from 'vue';

/** Rows in one block; fewer rows than `few` are all there. */
const size = 12;
const few = 100;
/** What a row is thought to need before it was seen, in pixels. */
const guess = 64;

/**
 * Thousands of rows in blocks, of which only those near the screen are there; the others are held open by their height.
 * @param count how many rows there are
 * @param current the row that has the focus, whose block always stays
 */
export function useWindow(count: () => number, current: () => number) {
  const near = shallowReactive(new Set<number>([0, 1, 2]));
  const heights = new Map<number, number>();
  const printing = ref(false);
  const windowed = (): boolean => count() > few;
  const blocks = (): number => Math.ceil(count() / size);
  const blockOf = (row: number): number => Math.floor(row / size);
  const shows = (block: number): boolean => !windowed() || printing.value || near.has(block) || blockOf(current()) === block;
  const bounds = (block: number): [number, number] => [block * size, Math.min(count(), (block + 1) * size)];
  const heightOf = (block: number): number => {
    const [from, to] = bounds(block);
    const seen = [...heights.values()];
    return heights.get(block) ?? (to - from) * (seen.length === 0 ? guess : seen.reduce((sum, one) => sum + one, 0) / seen.length / size);
  };

  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = Number((target as HTMLElement).dataset['block']);
      if (isIntersecting) near.add(block);
      else {
        if (near.has(block) && boundingClientRect.height > 0) heights.set(block, boundingClientRect.height);
        near.delete(block);
      }
    }
  }, { rootMargin: '600px 0px' });
  const bodies = new Map<number, Element>();
  /** Takes a block's body in, or lets it go. */
  function observe(block: number, body: Element | null): void {
    const before = bodies.get(block);
    if (before === body) return;
    if (before) watcher.unobserve(before);
    bodies.delete(block);
    if (!body) return;
    bodies.set(block, body);
    watcher.observe(body);
  }
  watch(count, () => { heights.clear(); });

  const before = (): void => { printing.value = true; };
  const after = (): void => { printing.value = false; };
  onMounted(() => { addEventListener('beforeprint', before); addEventListener('afterprint', after); });
  onBeforeUnmount(() => {
    watcher.disconnect();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  });
  return { windowed, blocks, bounds, shows, heightOf, observe, reveal: (row: number): void => { near.add(blockOf(row)); } };
}
