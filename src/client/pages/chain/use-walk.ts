import { nextTick, watch, type Ref } from 'vue';
import { columns, neighbours, type ChainLink, type Column } from '#domain/chain';

interface Around { links: () => readonly ChainLink[]; visible: () => readonly { id: string; column: Column }[]; choose: (id: string) => Promise<unknown> }

/** Arrow keys from item to item: left and right along the chain, up and down within a column. */
export function useWalk(root: Ref<HTMLElement | null>, { links, visible, choose }: Around): void {
  function target(id: string, key: string, root: HTMLElement): string | undefined {
    const picks = [...root.querySelectorAll<HTMLElement>('[data-pick]')].map((one) => one.dataset['pick'] ?? '');
    const column = new Map(visible().map((one) => [one.id, one.column]));
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const same = root.querySelector('[data-column]') ? picks.filter((one) => column.get(one) === column.get(id)) : picks;
      return same[same.indexOf(id) + (key === 'ArrowUp' ? -1 : 1)];
    }
    const { later, earlier } = neighbours(column.keys(), links());
    const found = [...(key === 'ArrowRight' ? later : earlier).get(id) ?? []];
    // The nearest column first, and what is on the screen before what is folded away.
    const far = (one: string): number => Math.abs(columns.indexOf(column.get(one) as Column) - columns.indexOf(column.get(id) as Column));
    const place = (one: string): number => (picks.includes(one) ? picks.indexOf(one) : picks.length);
    return found.sort((a, b) => far(a) - far(b) || place(a) - place(b))[0];
  }
  async function onKey(event: KeyboardEvent): Promise<void> {
    const pick = (event.target as HTMLElement).closest<HTMLElement>('[data-pick]');
    const root = event.currentTarget as HTMLElement;
    if (!pick || !['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = target(pick.dataset['pick'] ?? '', event.key, root);
    if (next === undefined) return;
    await choose(next);
    await nextTick();
    focusItem(root, next);
  }
  const listen = (event: KeyboardEvent): void => { void onKey(event); };
  watch(root, (now, before) => {
    before?.removeEventListener('keydown', listen);
    now?.addEventListener('keydown', listen);
  });
}

/** Puts the keyboard on an item, where it is shown. */
export function focusItem(root: ParentNode, id: string): void {
  [...root.querySelectorAll<HTMLElement>('[data-pick]')].find((one) => one.dataset['pick'] === id && one.offsetParent !== null)?.focus();
}
