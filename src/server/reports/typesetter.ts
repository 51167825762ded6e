export interface Typesetter { typeset(model: unknown): Promise<{ pdf: Uint8Array }>; close(): Promise<void> }
export const createTypesetter = (): Typesetter => ({ typeset: () => Promise.reject(new Error('none')), close: () => Promise.resolve() });
