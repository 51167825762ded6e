import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { openSigning } from '#server/sign';
import { signerOf } from '#server/signing/certificate';
import { signPdf } from '#server/signing/pdf-sign';
import { openPfx } from '#server/signing/pkcs12';
import { onBothEngines, openWorld, smallResolution, type Answer, type Caller, type World } from '../support/app.ts';
import { curve, hasOpenssl, hasPdfsig, hasQpdf, madeCertificates, p12Password, rsa } from '../support/certificates.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

onBothEngines('an issued report that is signed', (engine) => {
  let made: ReturnType<typeof madeCertificates>;
  let world: World;
  let typesetter: Typesetter;
  let specialist: Caller;
  let leader: Caller;
  let officer: Caller;
  let report: Answer['body'];
  let issued: Buffer;

  const issueOne = async (): Promise<Answer['body']> => {
    const { resolutionId } = report;
    const draft = (await specialist('POST', '/api/reports', { resolutionId, reportKind: 'brief', asOf: '2022' })).body;
    return (await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '1' })).body;
  };
  const sign = async ({ id, version }: { id: string; version: number }, file: Buffer | null, password: string | null = p12Password, caller = specialist): Promise<Answer> =>
    caller('POST', `/api/reports/${id}/sign`, { ...(file ? { certificate: file.toString('base64') } : {}), ...(password === null ? {} : { password }) }, { 'if-match': String(version) });
  const check = async (file: Buffer): Promise<Answer['body']> => (await officer('POST', '/api/issued-reports/check', file, { 'content-type': 'application/pdf' })).body;
  const signedFile = async (id: string): Promise<Buffer> => (await officer('GET', `/api/reports/${id}/file?signed=1`)).bytes;

  beforeAll(async () => {
    typesetter = createTypesetter();
    made = madeCertificates();
    made.person('ky', rsa, 'Nguyễn Văn Ký');
    made.person('thu', curve, 'Trần Thị Thư');
    made.person('coquan', rsa, 'Văn phòng Tỉnh ủy thử', ['-addext', 'keyUsage=digitalSignature']);
    const signing = await openSigning({ pfx: made.pack('coquan.p12', 'coquan'), password: p12Password, roots: [new X509Certificate(made.read('coquan.pem'))] });
    world = await openWorld(engine, { typesetter, signing });
    world.clock.now = new Date();
    await world.add('soan', ['specialist']);
    await world.add('lanh', ['leader']);
    specialist = await world.as('soan');
    leader = await world.as('lanh');
    const small = await smallResolution(specialist);
    await world.add('canbo', ['officer'], [small.commune.id]);
    officer = await world.as('canbo');
    await specialist('PUT', '/api/readings', [{ indicatorId: small.indicator.id, officeId: small.commune.id, period: '2022', value: 68, seen: null }]);
    const draft = (await specialist('POST', '/api/reports', { resolutionId: small.resolution.id, reportKind: 'final', asOf: '2022', contents: true })).body;
    report = (await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '1' })).body;
    issued = (await officer('GET', `/api/reports/${report.id}/file`)).bytes;
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('is signed by whoever may issue it or leads, once it is issued, and by nobody else', async () => {
    const file = made.pack('ky.p12', 'ky');
    expect((await sign(report, file, p12Password, officer)).body).toMatchObject({ status: 403, code: 'notYourRole' });
    expect((await sign({ id: report.id, version: 99 }, file)).body).toMatchObject({ status: 409, code: 'stale' });
    const draft = (await specialist('POST', '/api/reports', { resolutionId: report.resolutionId, reportKind: 'brief', asOf: '2022' })).body;
    expect((await sign(draft, file)).body).toMatchObject({ status: 409, code: 'notIssued' });
    expect((await specialist('GET', `/api/reports/${report.id}`)).body.signed).toBeUndefined();
  });

  it('keeps the issued bytes in front, says who signed and when, and holds', async () => {
    const answer = await sign(report, made.pack('ky.p12', 'ky'));
    expect(answer.body).toMatchObject({ signed: { by: 'soan', signer: 'Nguyễn Văn Ký', on: world.clock.now.toISOString() } });
    report = answer.body;
    const file = await signedFile(report.id);
    expect(file.subarray(0, issued.length).equals(issued)).toBe(true);
    expect(sha(file)).toBe(report.signed.file);
    const { signatures, touched } = (await officer('GET', `/api/reports/${report.id}/signatures`)).body;
    expect(touched).toBe(false);
    expect(signatures).toMatchObject([{ signer: 'Nguyễn Văn Ký', issuer: 'Nguyễn Văn Ký', soundness: 'sound', covers: 'all', weak: false, timely: true, trust: 'untrusted' }]);
    expect(Math.abs(Date.parse(signatures[0].at) - world.clock.now.getTime())).toBeLessThan(1000);
    expect(await check(file)).toMatchObject({ verdict: 'signed', touched: false, signatures: [{ soundness: 'sound' }] });
    expect((await specialist('GET', `/api/changes?subject=report:${report.id}`)).body.items.at(-1)).toMatchObject({ account: 'soan', after: { signed: { signer: 'Nguyễn Văn Ký' } } });
  });

  it('takes a second signature, of a leader\'s elliptic key, and the first still holds', async () => {
    const answer = await sign(report, made.pack('thu.p12', 'thu'), p12Password, leader);
    expect(answer.body).toMatchObject({ signed: { by: 'lanh', signer: 'Trần Thị Thư' } });
    report = answer.body;
    expect((await officer('GET', `/api/reports/${report.id}/signatures`)).body).toMatchObject({
      touched: false, signatures: [{ signer: 'Nguyễn Văn Ký', soundness: 'sound', covers: 'earlier' }, { signer: 'Trần Thị Thư', soundness: 'sound', covers: 'all' }],
    });
  });

  it('is signed with the organisation\'s own certificate, which a root named by the administrator vouches for', async () => {
    expect((await officer('GET', '/api/signing')).status).toBe(403);
    expect((await leader('GET', '/api/signing')).body.organisation).toMatchObject({ holder: 'Văn phòng Tỉnh ủy thử', until: expect.any(String) });
    const signed = (await sign(await issueOne(), null, null, leader)).body;
    expect((await officer('GET', `/api/reports/${signed.id}/signatures`)).body.signatures).toMatchObject([{ signer: 'Văn phòng Tỉnh ủy thử', soundness: 'sound', trust: 'trusted' }]);
  });

  it('does not hold when one byte of it is changed, in the report or in the signature', async () => {
    const file = await signedFile(report.id);
    const changed = (at: number): Buffer => {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    expect(await check(changed(5000))).toMatchObject({ verdict: 'altered', signatures: [{ soundness: 'broken' }, { soundness: 'broken' }] });
    const inSecond = changed(file.lastIndexOf('(Signature2)') + 2);
    expect((await check(inSecond)).signatures).toMatchObject([{ soundness: 'sound' }, { soundness: 'broken' }]);
    const answer = await specialist('POST', `/api/reports/${report.id}/signed`, inSecond, { 'content-type': 'application/pdf', 'if-match': String(report.version) });
    expect(answer.body).toMatchObject({ status: 400, code: 'signatureBroken' });
  });

  it('is not taken back when something was added that changes a page, however well it is signed', async () => {
    const other = await issueOne();
    const plain = (await officer('GET', `/api/reports/${other.id}/file`)).bytes;
    const text = plain.toString('latin1');
    // A page with other words put after the issued bytes, as an update of the file allows.
    const [whole = '', page] = /(\d+) 0 obj\s*<<\s*\/Type \/Page\b[^]*?endobj/.exec(text) ?? [];
    const trailer = text.slice(text.lastIndexOf('trailer'));
    const [start, size, root] = [/startxref\s+(\d+)/.exec(trailer)?.[1], /\/Size (\d+)/.exec(trailer)?.[1], /\/Root (\d+)/.exec(trailer)?.[1]];
    const edited = `${whole.replace(/\/Contents \d+ 0 R/, `/Contents ${Number(size) - 1} 0 R`)}\n`;
    const tampered = Buffer.concat([plain, Buffer.from(`${edited}xref\n${page} 1\n${String(plain.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} 0 R /Prev ${start} >>\nstartxref\n${plain.length + edited.length}\n%%EOF\n`, 'latin1')]);
    const signer = signerOf(await openPfx(made.pack('ky.p12', 'ky'), p12Password), new Date());
    const url = `/api/reports/${other.id}/signed`;
    const send = async (file: Buffer): Promise<Answer> => specialist('POST', url, file, { 'content-type': 'application/pdf', 'if-match': String(other.version) });
    expect((await send(signPdf(tampered, signer, new Date()))).body).toMatchObject({ status: 400, code: 'changedAfterIssue' });
    expect(await check(signPdf(tampered, signer, new Date()))).toMatchObject({ verdict: 'altered', touched: true });
    // The same signature on the untouched file is welcome, as one made outside.
    const outside = signPdf(plain, signer, new Date());
    expect((await check(outside))).toMatchObject({ verdict: 'extended', touched: false, signatures: [{ signer: 'Nguyễn Văn Ký', soundness: 'sound' }] });
    expect((await send(outside)).body).toMatchObject({ signed: { signer: 'Nguyễn Văn Ký' } });
  });

  it('is refused clearly, with the field at fault, and nothing changes', async () => {
    const other = await issueOne();
    const refused = async (file: Buffer, code: string, password = p12Password, path = 'certificate'): Promise<void> => {
      const { body } = await sign(other, file, password);
      expect(body).toMatchObject({ status: 400, errors: [{ path, code }] });
      expect(body.errors[0].message).toBeTruthy();
    };
    await refused(made.pack('ky.p12', 'ky'), 'p12Password', 'sai', 'password');
    await refused(made.pack('cu.p12', 'ky', '-legacy'), 'p12Password', 'sai', 'password');
    await refused(made.read('ky.pem'), 'notP12');
    await refused(issued.subarray(0, 5000), 'notP12');
    made.openssl('pkcs12', '-export', '-nokeys', '-in', 'ky.pem', '-out', 'nokey.p12', '-passout', `pass:${p12Password}`);
    await refused(made.read('nokey.p12'), 'p12NoKey');
    made.person('chungchi', rsa, 'Không để ký', ['-addext', 'keyUsage=keyEncipherment']);
    await refused(made.pack('chungchi.p12', 'chungchi'), 'p12Usage');
    made.person('ngan', ['rsa:1024'], 'Khóa ngắn');
    await refused(made.pack('ngan.p12', 'ngan'), 'p12KeyKind');
    made.openssl('genpkey', '-algorithm', 'ed25519', '-out', 'ed.key');
    made.openssl('req', '-x509', '-key', 'ed.key', '-out', 'ed.pem', '-subj', '/CN=Ed', '-days', '30');
    await refused(made.pack('ed.p12', 'ed'), 'p12KeyKind');
    expect((await sign(other, Buffer.alloc(220_000))).body).toMatchObject({ status: 413, code: 'tooLarge' });
    world.clock.now = new Date(Date.now() + 40 * 86_400_000);
    await refused(made.pack('ky.p12', 'ky'), 'p12Expired');
    world.clock.now = new Date(Date.now() - 86_400_000);
    await refused(made.pack('ky.p12', 'ky'), 'p12NotYet');
    world.clock.now = new Date();
    expect((await specialist('GET', `/api/reports/${other.id}`)).body).toMatchObject({ version: other.version });
    expect((await specialist('GET', `/api/reports/${other.id}`)).body.signed).toBeUndefined();
  });

  it('opens certificates as Windows, OpenSSL of old and OpenSSL of today pack them', async () => {
    const packed: string[][] = [['-legacy'], ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128'], ['-legacy', '-certpbe', 'PBE-SHA1-3DES'], ['-keypbe', 'AES-128-CBC', '-macalg', 'sha512'], ['-keypbe', 'NONE', '-certpbe', 'NONE']];
    for (const [index, how] of packed.entries()) {
      const other = await issueOne();
      expect((await sign(other, made.pack(`p${index}.p12`, index % 2 === 0 ? 'ky' : 'thu', ...how))).body).toMatchObject({ id: other.id, signed: { by: 'soan' } });
    }
  });

  it('leaves no trace of certificate or password in the store', async () => {
    const file = made.pack('ky.p12', 'ky');
    const other = await issueOne();
    await specialist('POST', `/api/reports/${other.id}/sign`, { certificate: file.toString('base64'), password: p12Password }, { 'if-match': String(other.version), 'idempotency-key': 'ky-1' });
    await world.add('quan', ['administrator']);
    const { text } = await (await world.as('quan'))('GET', '/api/export');
    expect(text).not.toContain(p12Password);
    expect(text).not.toContain(file.toString('base64').slice(40, 200));
    const kept = await world.database.read.selectFrom('idempotency').selectAll().where('key', '=', 'ky-1').execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(p12Password);
  });

  it('is never signed with a key that is not the certificate\'s', () => {
    const [key, certificates] = [createPrivateKey(made.read('thu.key')), [new X509Certificate(made.read('ky.pem'))]];
    expect(() => signerOf({ key, certificates }, new Date())).toThrow(expect.objectContaining({ fields: [{ path: 'certificate', code: 'p12Mismatch', params: undefined }] }));
    expect(() => signerOf({ key, certificates: [] }, new Date())).toThrow(expect.objectContaining({ fields: [{ path: 'certificate', code: 'p12NoCertificate', params: undefined }] }));
  });

  it('does not start with a certificate of the organisation\'s that it cannot open', async () => {
    const file = made.pack('ky.p12', 'ky');
    await expect(openSigning({ pfx: file, password: 'sai', roots: [] })).rejects.toThrow('SIGN_P12_PASSWORD: is not the password');
    await expect(openSigning({ pfx: made.read('ky.pem'), password: '', roots: [] })).rejects.toThrow('SIGN_P12: is no PKCS#12 file');
  });

  it.skipIf(!hasPdfsig || !hasQpdf)('is valid to other programs: pdfsig and qpdf', async () => {
    const path = made.path('signed.pdf');
    writeFileSync(path, await signedFile(report.id));
    const said = execFileSync('pdfsig', ['-nocert', path]).toString('utf8');
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Nguyễn Văn Ký');
    expect(execFileSync('qpdf', ['--check', path]).toString('utf8')).toContain('No syntax or stream encoding errors');
  });
}, { able: hasOpenssl });
