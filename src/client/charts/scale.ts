import type { InjectionKey } from 'vue';

/** How much larger charts are drawn than on a desk: given by a presentation, 1 elsewhere. */
export const chartScale: InjectionKey<number> = Symbol('chart scale');
/** How much larger the whole page is shown than it is laid out: canvases are drawn that much finer. */
export const chartZoom: InjectionKey<number> = Symbol('chart zoom');
