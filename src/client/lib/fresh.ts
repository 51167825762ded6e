import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

/** What a figure was before it changed while it stands on the wall, and when it did. */
export interface Fresh { figure: string; status: string; at: string }
export type FreshFigures = ReadonlyMap<string, Fresh>;

/** By indicator; given by a presentation, empty elsewhere. */
export const freshFigures: InjectionKey<Readonly<ShallowRef<FreshFigures>>> = Symbol('fresh figures');
export const useFresh = (): Readonly<ShallowRef<FreshFigures>> => inject(freshFigures, shallowRef(new Map()));
