/** Where words go: never over each other, the shapes or the axis, and over lines only where nothing else is free. */
export interface Box { left: number; top: number; right: number; bottom: number }
export interface Segment { x1: number; y1: number; x2: number; y2: number }

/** A place to try, in px: the point, and how the block of words hangs from it; `extra` is what a worse kind of place costs. */
export interface Spot { x: number; y: number; align: 'left' | 'center' | 'right'; stand: 'above' | 'beside' | 'below'; dx: number; dy: number; extra?: number }

const share = { left: 0, center: 0.5, right: 1 } as const;
const lift = { above: 1, beside: 0.5, below: 0 } as const;

const boxAt = ({ x, y, align, stand, dx, dy }: Spot, width: number, height: number): Box => {
  const left = x + dx - width * share[align];
  const top = y + dy - height * lift[stand];
  return { left, top, right: left + width, bottom: top + height };
};

/** Moved by as little as it takes to lie inside; a block larger than the room begins at its left and top. */
function inside({ left, top, right, bottom }: Box, room: Box): Box {
  const x = Math.max(room.left - left, Math.min(0, room.right - right));
  const y = Math.max(room.top - top, Math.min(0, room.bottom - bottom));
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Whether a straight line runs through a box (Liang and Barsky). */
export function crosses({ x1, y1, x2, y2 }: Segment, { left, top, right, bottom }: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [toward, room] of [[x1 - x2, x1 - left], [x2 - x1, right - x1], [y1 - y2, y1 - top], [y2 - y1, bottom - y1]] as const) {
    if (toward === 0) {
      if (room < 0) return false;
    } else if (toward < 0) enter = Math.max(enter, room / toward);
    else leave = Math.min(leave, room / toward);
  }
  return enter < leave;
}

/** Something in the way, a block or a line of many pieces, and how much it weighs. */
export interface Hindrance { weight: number; box?: Box; line?: Segment[] }

const weigh = (box: Box, { weight, box: other, line = [] }: Hindrance): number => {
  if (other) {
    const shared = overlap(box, other);
    return shared > 0 ? weight + shared : 0;
  }
  const pieces = line.filter((piece) => crosses(piece, box)).length;
  // A line of many short pieces is still one line.
  return pieces === 0 ? 0 : weight + (pieces - 1) * 6;
};

export interface Placed { box: Box; align: Spot['align']; cost: number }

/** The best of the spots for a block of words: earlier ones are preferred where all else is equal. */
export function place(spots: readonly Spot[], { width, height }: { width: number; height: number }, hindrances: readonly Hindrance[], room: Box): Placed {
  const tried = spots.map((spot, index) => {
    const wanted = boxAt(spot, width, height);
    const box = inside(wanted, room);
    const reach = index * 4 + (spot.extra ?? 0);
    const moved = Math.abs(box.left - wanted.left) + Math.abs(box.top - wanted.top);
    return { box, align: spot.align, cost: reach + moved * 3 + hindrances.reduce((sum, one) => sum + weigh(box, one), 0) };
  });
  const best = tried.reduce<(typeof tried)[number] | null>((least, one) => (least === null || one.cost < least.cost ? one : least), null);
  return best ?? { box: { left: room.left, top: room.top, right: room.left + width, bottom: room.top + height }, align: 'left', cost: Infinity };
}
