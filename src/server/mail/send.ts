import type { Transporter } from 'nodemailer';
import { dayOf } from '#texts/format';
import type { Services } from '../app.ts';
import type { MailSettings } from '../config.ts';
import { publicAccount } from '../auth/accounts.ts';
import { settleLetter, takeLetters, type KeptLetter } from './outbox.ts';
import { messageOf } from './message.ts';

/** Minutes after which a letter that could not be sent is tried again: three days in all. */
const pauses = [2, 10, 60, 240, 720, 1440, 1440];

/** What a sending failure says of the letter itself, of the address, or only of the way there. */
interface Fault { code?: string; responseCode?: number; message?: string }
const unreachable = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'ECONNREFUSED', 'EPROTOCOL', 'EOAUTH2']);
const refused = ({ code, responseCode }: Fault): boolean => (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;

/** The server's words without any address in them: they are shown to people who may not see it. */
const reasonOf = ({ message, code }: Fault): string => (message ?? code ?? '').replaceAll(/\S+@\S+/g, '…').replaceAll(/\s+/g, ' ').slice(0, 300);

async function open({ host, port, secure, user, pass }: MailSettings): Promise<Transporter> {
  // Loaded when there is something to send: the start should not wait for it.
  const { createTransport } = await import('nodemailer');
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  return createTransport({
    host, port, secure, ...waits, disableFileAccess: true, disableUrlAccess: true,
    // A password never goes over a line that is not encrypted, but to this machine itself.
    ...(user === null ? {} : { auth: { user, pass: pass ?? '' }, requireTLS: !secure && host !== '127.0.0.1' && host !== 'localhost' }),
  });
}

async function fail({ database }: Pick<Services, 'database'>, letter: KeptLetter, now: Date, fault: Fault): Promise<void> {
  const pause = pauses[letter.tries - 1];
  const over = pause === undefined || refused(fault);
  await settleLetter(database, letter, over ? 'failed' : 'waiting', new Date(now.getTime() + (over ? 0 : pause * 60_000)).toISOString(), reasonOf(fault));
}

/**
 * Sends the letters whose time has come. What becomes of each is kept; none is lost while the server is down.
 * @returns how many were sent
 */
export async function sendLetters({ database, mail, publicUrl, stopping }: Pick<Services, 'database' | 'mail' | 'publicUrl'> & { stopping?: AbortSignal | undefined }, now: Date): Promise<number> {
  if (!mail) return 0;
  let sent = 0;
  for (let letters = await takeLetters(database, now); letters.length > 0; letters = await takeLetters(database, now)) {
    const transport = await open(mail);
    let away: Fault | null = null;
    for (const letter of letters) {
      if (stopping?.aborted) return sent;
      const person = await database.read.selectFrom('account').selectAll().where('id', '=', letter.account).executeTakeFirst();
      if (!person?.email || person.disabled === 1) {
        await settleLetter(database, letter, 'failed', now.toISOString());
        continue;
      }
      if (away) {
        await fail({ database }, letter, now, away);
        continue;
      }
      try {
        await transport.sendMail(messageOf(letter, { ...publicAccount(person, dayOf(now)), address: person.email }, mail.from, publicUrl ?? null));
        await settleLetter(database, letter, 'sent', now.toISOString());
        sent += 1;
      } catch (error) {
        const fault = error as Fault;
        if (unreachable.has(fault.code ?? '')) away = fault;
        await fail({ database }, letter, now, fault);
      }
    }
    transport.close();
    if (away) return sent;
  }
  return sent;
}
