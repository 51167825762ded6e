import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as the mail server got it: to whom, and its text with headers unfolded. */
export interface Got { to: string[]; head: string; body: string }

export interface Post {
  port: number;
  got: Got[];
  /** What the server does with a recipient: takes it, or refuses it with this answer. */
  refuse: ((address: string) => { code: number; text: string } | null);
  close(): Promise<void>;
}

const decoded = (word: string): string => word.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=(?:[ \t]+(?==\?))?/gi, (_, how: string, text: string) =>
  (how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : Buffer.from(text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), 'latin1')).toString('utf8'));

function read(raw: string): Pick<Got, 'head' | 'body'> {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const parts = raw.slice(head.length).split(/\r\n--[^\r\n]+/).filter((part) => /content-transfer-encoding/i.test(part)).map((part) => {
    const [own = '', ...rest] = part.trimStart().split('\r\n\r\n');
    const text = rest.join('\r\n\r\n');
    if (/base64/i.test(own)) return Buffer.from(text, 'base64').toString('utf8');
    if (!/quoted-printable/i.test(own)) return text;
    return Buffer.from(text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
  });
  return { head: decoded(head.replaceAll(/\r\n[ \t]+/g, ' ')), body: parts.join('\n-----\n') };
}

/** A real mail server on this machine, on the port given or a free one. */
export async function openPost(port = 0): Promise<Post> {
  const got: Got[] = [];
  const post: Post = { port, got, refuse: () => null, close: () => Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = post.refuse(address);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...read(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  post.port = (server.server.address() as AddressInfo).port;
  post.close = () => new Promise((resolve) => { server.close(() => { resolve(); }); });
  return post;
}
