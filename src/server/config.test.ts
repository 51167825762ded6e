import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const mail = { SMTP_HOST: 'mail.example', SMTP_FROM: 'Theo dõi nghị quyết <nhac@tinhuy.example>', PUBLIC_URL: 'https://nq.example' };

describe('e-mail in the environment', () => {
  it('nothing set means no e-mail', () => { expect(readConfig({})).not.toHaveProperty('mail.host'); });
  it('a server, a sender and the program\'s own address are enough', () => {
    expect(readConfig(mail)).toMatchObject({ publicUrl: 'https://nq.example', mail: { host: 'mail.example', port: 587, secure: false, user: null } });
    expect(readConfig({ ...mail, SMTP_SECURE: 'on', SMTP_USER: 'a', SMTP_PASS: 'b' }).mail).toMatchObject({ port: 465, secure: true, user: 'a', pass: 'b' });
    expect(readConfig({ ...mail, SMTP_PORT: '2525', SMTP_FROM: 'nhac@tinhuy.example' }).mail).toMatchObject({ port: 2525, from: 'nhac@tinhuy.example' });
  });
  it.each([
    [{ SMTP_HOST: '' }, 'SMTP_HOST'], [{ SMTP_FROM: '' }, 'SMTP_FROM'], [{ SMTP_FROM: 'nobody' }, 'SMTP_FROM'], [{ SMTP_FROM: 'a@b.c\r\nBcc: d@e.f' }, 'SMTP_FROM'],
    [{ PUBLIC_URL: '' }, 'PUBLIC_URL'], [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL'], [{ SMTP_PORT: 'x' }, 'SMTP_PORT'], [{ SMTP_SECURE: 'yes' }, 'SMTP_SECURE'], [{ SMTP_USER: 'a' }, 'SMTP_PASS'],
  ])('%o is refused, naming %s', (more, name) => { expect(() => readConfig({ ...mail, ...more })).toThrow(new RegExp(`^${name}:`)); });
});
