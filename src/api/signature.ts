import { Type, type Static } from 'typebox';
import { soundnesses, trusts } from '#domain/signature';
import { oneOf } from './route.ts';

/** chữ ký số trên một bản đã phát hành */
export const SignatureFact = Type.Object({
  signer: Type.String(), issuer: Type.String(),
  /** The moment by the clock of whoever signed; null when none is stated. */
  at: Type.Union([Type.String(), Type.Null()]),
  soundness: oneOf(soundnesses),
  /** The whole file, or as much as stood when it was made: then a later signature stands after it. */
  covers: oneOf(['all', 'earlier'] as const),
  /** Made with SHA-1, which can be imitated. */
  weak: Type.Boolean(),
  /** Whether the certificate was valid at that moment. */
  timely: Type.Boolean(),
  trust: oneOf(trusts),
});
export type SignatureFact = Static<typeof SignatureFact>;
/** `touched`: whether what was added changes what the issued bytes show; null when that cannot be read. */
export const Signatures = Type.Object({ signatures: Type.Array(SignatureFact), touched: Type.Union([Type.Boolean(), Type.Null()]) });
export type Signatures = Static<typeof Signatures>;
