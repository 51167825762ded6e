import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTypesetter, type Typesetter } from '#server/reports/typesetter';
import { unzip } from '#server/sheets/zip-guard';
import { onBothEngines, openWorld, smallResolution, type Answer, type Caller, type World } from '../support/app.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

onBothEngines('a report that is issued', (engine) => {
  let world: World;
  let typesetter: Typesetter;
  let specialist: Caller;
  let officer: Caller;
  let made: Awaited<ReturnType<typeof smallResolution>>;
  let draft: { id: string; version: number };
  let issued: Answer['body'];
  let bytes: Buffer;

  const upload = async (url: string, body: Buffer, caller = specialist, version?: number): Promise<Answer> =>
    caller('POST', url, body, { 'content-type': 'application/pdf', ...(version === undefined ? {} : { 'if-match': String(version) }) });
  const read = async (period: string, value: number, seen: number | null, reason?: string): Promise<void> => {
    const answer = await specialist('PUT', '/api/readings', [{ indicatorId: made.indicator.id, officeId: made.commune.id, period, value, seen, ...(reason ? { note: reason } : {}) }]);
    expect(answer.status).toBe(200);
  };

  beforeAll(async () => {
    typesetter = createTypesetter();
    world = await openWorld(engine, { typesetter });
    await world.add('soan', ['specialist']);
    specialist = await world.as('soan');
    made = await smallResolution(specialist);
    await world.add('canbo', ['officer'], [made.commune.id]);
    officer = await world.as('canbo');
    await read('2022', 68, null);
    draft = (await specialist('POST', '/api/reports', { resolutionId: made.resolution.id, reportKind: 'final', asOf: '2022', number: '127', place: 'Thanh Hóa', date: '2023-02-05' })).body;
  });
  afterAll(async () => {
    await world.close();
    await typesetter.close();
  });

  it('is nobody\'s but its writers\' and leaders\' before, and cannot say of itself that it is issued', async () => {
    expect((await officer('GET', `/api/reports/${draft.id}`)).status).toBe(403);
    expect((await officer('GET', `/api/reports/${draft.id}/file`)).status).toBe(403);
    expect((await officer('GET', '/api/reports')).body.items).toEqual([]);
    expect((await officer('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '1' })).status).toBe(403);
    const forged = await specialist('PUT', `/api/reports/${draft.id}`, { resolutionId: made.resolution.id, reportKind: 'final', asOf: '2022', signed: { file: 'a'.repeat(64), on: 'x', by: 'y' } }, { 'if-match': '1' });
    expect(forged.body).toMatchObject({ status: 400, errors: [{ path: 'signed', code: 'issuedByAct' }] });
    expect((await specialist('GET', `/api/changes?subject=report:${draft.id}`)).body.items).toHaveLength(1);
    expect((await officer('GET', `/api/changes?subject=report:${draft.id}`)).body.items).toEqual([]);
  });

  it('keeps its exact bytes, its code on paper, its figures and the version that was seen', async () => {
    expect((await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '7' })).body).toMatchObject({ status: 409, code: 'stale' });
    const answer = await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '1', 'idempotency-key': 'k1' });
    expect(answer.status).toBe(200);
    issued = answer.body;
    expect(issued.issued).toMatchObject({ by: 'soan', rule: expect.any(String), pages: expect.any(Number) });
    bytes = (await officer('GET', `/api/reports/${draft.id}/file`)).bytes;
    expect(sha(bytes)).toBe(issued.issued.file);
    const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
    const { metadata } = await pdf.getMetadata() as unknown as { metadata: { getRaw(): string } };
    expect(metadata.getRaw()).toMatch(/pdfaid:part(?:>|=")2/);
    const texts = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
    const words = texts.join(' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain(`Mã phát hành: ${issued.issued.code}`);
    expect(words).toContain('Số 127-BC/');
    expect(words).toContain('Thanh Hóa, ngày 05 tháng 02 năm 2023');
    expect(words).toContain('68 %');
    // A retry after a lost line gets the same answer, and another act none.
    expect((await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '1', 'idempotency-key': 'k1' })).body).toEqual(issued);
    expect((await specialist('POST', `/api/reports/${draft.id}/issue`, undefined, { 'if-match': '2' })).body).toMatchObject({ status: 409, code: 'reportIssued' });
  });

  it('is frozen: neither changed nor removed', async () => {
    const { id, kind: _k, version, updatedAt: _a, updatedBy: _b, issued: _i, ...body } = issued;
    expect((await specialist('PUT', `/api/reports/${id}`, { ...body, number: '128' }, { 'if-match': String(version) })).body).toMatchObject({ status: 409, code: 'reportIssued' });
    expect((await specialist('DELETE', `/api/reports/${id}`, undefined, { 'if-match': String(version) })).body).toMatchObject({ status: 409, code: 'reportIssued' });
  });

  it('stays as it was when a figure is corrected, and says which status that would flip, by whom and when', async () => {
    expect((await specialist('GET', `/api/reports/${draft.id}/differences`)).body.items).toEqual([]);
    await read('2022', 61, 68, 'Xã đếm lại');
    const { against, items } = (await officer('GET', `/api/reports/${draft.id}/differences`)).body;
    expect(against).toMatchObject({ id: draft.id, code: issued.issued.code, asOf: '2022' });
    expect(items).toMatchObject([{
      indicatorId: made.indicator.id, flips: true, cause: 'corrected', was: { actual: 68, status: 'onTrack' }, now: { actual: 61, status: 'offTrack' },
      changes: [{ accountName: 'soan', subject: `reading:${made.indicator.id}/${made.commune.id}/2022`, before: { value: 68 }, after: { value: 61 } }],
    }]);
    expect(sha((await specialist('GET', `/api/reports/${draft.id}/file`)).bytes)).toBe(issued.issued.file);
    const docx = (await specialist('GET', `/api/reports/${draft.id}/file?format=docx`)).bytes;
    const words = unzip(docx).get('word/document.xml')?.toString('utf8').replaceAll('\u00a0', ' ') ?? '';
    expect(words).toContain('68 %');
    expect(words).not.toContain('61 %');
  });

  it('a draft of the next period tells what differs from it, corrected or only new', async () => {
    await read('2023', 73, null);
    const next = (await specialist('POST', '/api/reports', { resolutionId: made.resolution.id, reportKind: 'final', asOf: '2023', previousId: draft.id })).body;
    const { items } = (await specialist('GET', `/api/reports/${next.id}/differences`)).body;
    expect(items).toMatchObject([{ cause: 'both', was: { actual: 68 }, now: { actual: 73 } }]);
    expect(items[0].changes.map(({ subject }: { subject: string }) => subject.split('/').at(-1))).toEqual(['2023', '2022']);
    const other = (await specialist('POST', '/api/reports', { resolutionId: made.resolution.id, reportKind: 'brief', asOf: '2023' })).body;
    expect((await specialist('GET', `/api/reports/${other.id}/differences`)).body).toMatchObject({ against: null, items: [] });
    expect((await specialist('POST', '/api/reports', { resolutionId: made.resolution.id, reportKind: 'final', asOf: '2023', previousId: next.id })).body).toMatchObject({ status: 400, errors: [{ path: 'previousId', code: 'notIssued' }] });
    await specialist('POST', `/api/reports/${next.id}/issue`, undefined, { 'if-match': '1' });
    expect((await officer('GET', `/api/issued-reports?code=${issued.issued.code}`)).body.report.newer).toMatchObject({ id: next.id });
  });

  it('anyone signed in finds out whether a paper is the one that was issued', async () => {
    expect((await officer('GET', `/api/issued-reports?code=${issued.issued.code.toLowerCase().replace('-', ' ')}`)).body.report).toMatchObject({ id: draft.id, fingerprint: issued.issued.file, asOf: '2022', by: 'soan' });
    expect((await officer('GET', '/api/issued-reports?code=ABCDE-FGHJK')).body).toEqual({ report: null });
    expect((await world.anybody('GET', '/api/issued-reports?code=ABCDE-FGHJK')).status).toBe(401);
    const verdict = async (file: Buffer): Promise<Answer['body']> => (await upload('/api/issued-reports/check', file, officer)).body;
    expect(await verdict(bytes)).toMatchObject({ verdict: 'issued', fingerprint: issued.issued.file, report: { code: issued.issued.code } });
    const altered = Buffer.from(bytes);
    altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1;
    expect(await verdict(altered)).toMatchObject({ verdict: 'altered', report: { code: issued.issued.code } });
    expect(await verdict(Buffer.concat([bytes, Buffer.from('\n% more')]))).toMatchObject({ verdict: 'extended' });
    expect(await verdict(Buffer.from('%PDF-1.7 other'))).toMatchObject({ verdict: 'unknown', report: null });
    expect(await verdict(Buffer.from('PK'))).toMatchObject({ status: 400, code: 'notAPdf' });
  });

  it('is taken back signed only when it begins with the issued bytes and a signature after them holds', async () => {
    const url = `/api/reports/${draft.id}/signed`;
    const imitated = Buffer.from('\n9 0 obj <</Type/Sig/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>> endobj\n%%EOF\n');
    expect((await upload(url, bytes, specialist, issued.version)).body).toMatchObject({ status: 400, code: 'notSigned' });
    expect((await upload(url, Buffer.concat([Buffer.from('%PDF-1.7 x'), bytes, imitated]), specialist, issued.version)).body).toMatchObject({ status: 400, code: 'notTheIssued' });
    expect((await upload(url, Buffer.concat([bytes, imitated]), officer, issued.version)).status).toBe(403);
    expect((await upload(url, Buffer.concat([bytes, imitated]), specialist, issued.version)).body).toMatchObject({ status: 400, code: 'signatureBroken' });
    expect((await officer('GET', `/api/reports/${draft.id}/file?signed=1`)).status).toBe(404);
    expect((await officer('GET', `/api/reports/${draft.id}/signatures`)).body).toEqual({ signatures: [], touched: false });
  });

  it('travels with its bytes', async () => {
    await world.add('quan', ['administrator']);
    const admin = await world.as('quan');
    const text = (await admin('GET', '/api/export')).text;
    expect(text).toContain(issued.issued.file);
    expect(text).toContain(bytes.toString('base64').slice(0, 200));
  });
});
