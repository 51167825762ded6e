import type { InjectionKey } from 'vue';

/** How much larger charts are drawn than on a desk: given by a presentation, 1 elsewhere. */
export const chartScale: InjectionKey<number> = Symbol('chart scale');
