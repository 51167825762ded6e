/** chữ ký số là: the bytes are the ones signed; they are not; of a kind that is not read here */
export const soundnesses = ['sound', 'broken', 'unknown'] as const;
export type Soundness = (typeof soundnesses)[number];
/** whether a root that the administrator named vouches for the certificate; `unasked` when none is named */
export const trusts = ['trusted', 'untrusted', 'unasked'] as const;
export type Trust = (typeof trusts)[number];
