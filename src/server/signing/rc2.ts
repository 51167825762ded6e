/** The table of RFC 2268, from the digits of pi. */
const table = Buffer.from([
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82',
  '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7',
  '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731',
  '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
].join(''), 'hex');
const byteAt = (bytes: Buffer, at: number): number => bytes[at] ?? 0;

/** RFC 2268, section 2: sixty-four words from a key of `bits` bits. */
function expanded(key: Buffer, bits: number): number[] {
  const long = Buffer.alloc(128);
  key.copy(long);
  for (let at = key.length; at < 128; at += 1) long[at] = byteAt(table, (byteAt(long, at - 1) + byteAt(long, at - key.length)) & 0xff);
  const bytes = Math.ceil(bits / 8);
  long[128 - bytes] = byteAt(table, byteAt(long, 128 - bytes) & (0xff >> (8 * bytes - bits)));
  for (let at = 127 - bytes; at >= 0; at -= 1) long[at] = byteAt(table, byteAt(long, at + 1) ^ byteAt(long, at + bytes));
  return Array.from({ length: 64 }, (_, index) => long.readUInt16LE(index * 2));
}

/** Section 4: one block of eight bytes back to what it was. */
function decryptBlock(words: number[], block: Buffer): Buffer {
  const r = [0, 2, 4, 6].map((at) => block.readUInt16LE(at));
  const [at, key] = [(index: number): number => r[index & 3] ?? 0, (index: number): number => words[index] ?? 0];
  const turns = [1, 2, 3, 5];
  let next = 63;
  const mix = (): void => {
    for (let index = 3; index >= 0; index -= 1) {
      const turn = turns[index] ?? 0;
      const value = ((at(index) >>> turn) | (at(index) << (16 - turn))) & 0xffff;
      r[index] = (value - key(next) - (at(index + 3) & at(index + 2)) - (~at(index + 3) & at(index + 1))) & 0xffff;
      next -= 1;
    }
  };
  const mash = (): void => { for (let index = 3; index >= 0; index -= 1) r[index] = (at(index) - key(at(index + 3) & 63)) & 0xffff; };
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round += 1) mix();
    if (next >= 0) mash();
  }
  const clear = Buffer.alloc(8);
  r.forEach((value, index) => { clear.writeUInt16LE(value, index * 2); });
  return clear;
}

/**
 * RC2 in CBC, which older Windows and OpenSSL hide certificates with in a .p12 and Node's crypto no longer reads.
 * For reading only: nothing is ever hidden with it here.
 * @throws Error when the padding is wrong, as after a wrong password
 */
export function decryptRc2(key: Buffer, iv: Buffer, hidden: Buffer, bits: number): Buffer {
  const words = expanded(key, bits);
  const out = Buffer.alloc(hidden.length);
  for (let at = 0; at + 8 <= hidden.length; at += 8) {
    const before = at === 0 ? iv : hidden.subarray(at - 8, at);
    decryptBlock(words, hidden.subarray(at, at + 8)).forEach((byte, index) => { out[at + index] = byte ^ byteAt(before, index); });
  }
  const padding = byteAt(out, out.length - 1);
  if (hidden.length % 8 !== 0 || padding < 1 || padding > 8 || out.subarray(-padding).some((byte) => byte !== padding)) throw new Error('wrong padding');
  return out.subarray(0, out.length - padding);
}
