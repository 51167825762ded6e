import { readFileSync } from 'node:fs';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { kindNames, kinds, type BodyOf, type Kind } from '#api/document';
import type { Provenance } from '#api/route';
import { checkIndicator, checkReadings } from '#domain/check';
import { evaluate } from '#domain/evaluate';
import type { Evaluation, Reading } from '#domain/indicator';
import { combineReadings } from '#domain/rollup';
import { countStatuses } from '#domain/summary';
import { countTasks, taskStanding } from '#domain/task';
import { referencesOf } from '../store/references.ts';
import { sampleAccounts, sampleDocuments, sampleReadings, type SampleDocument } from './sample.ts';

const ofKind = <K extends Kind>(kind: K): SampleDocument<K>[] => sampleDocuments.filter((one): one is SampleDocument<K> => one.kind === kind);
const byId = new Map(sampleDocuments.map((one) => [one.id, one]));
const provenanceOf = ({ body }: SampleDocument): Provenance | undefined => ('provenance' in body ? body.provenance : undefined);

const article = readFileSync(new URL('../../../tests/cases/article-02.txt', import.meta.url), 'utf8').normalize('NFC');

/** The published figures, and the sources that each indicator was read in. */
const published = JSON.parse(readFileSync(new URL('../../../tests/cases/real-thanh-hoa-2020-2025.json', import.meta.url), 'utf8')) as {
  source: { key: string; title: string; url: string }[];
  indicators: { no: number; actual: Record<string, number>; target: number | null; src: string[] }[];
};
const isOf19 = ({ id }: { id: string }): boolean => id.startsWith('nq-19');

/** Whether the article says this, the first letter in either case. */
const isSaid = (text: string): boolean => {
  const [first = '', rest] = [text.normalize('NFC').slice(0, 1), text.normalize('NFC').slice(1)];
  return article.includes(first.toLowerCase() + rest) || article.includes(first.toUpperCase() + rest);
};

function combined({ id, body }: SampleDocument<'indicator'>): Reading[] {
  const rule = body.acrossOffices ?? 'own';
  const expected = rule === 'own' ? [body.leadOfficeId] : body.reportingOfficeIds ?? [];
  const byOffice = expected.map((officeId) => ({
    officeId,
    readings: sampleReadings
      .filter((one) => one.indicatorId === id && one.officeId === officeId && one.state === 'approved')
      .map(({ period, value, numerator, denominator, reached, estimate }): Reading => ({
        period, ...(value === undefined ? {} : { value }), ...(reached === undefined ? {} : { reached }), ...(estimate ? { estimate } : {}),
        ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
      })),
  }));
  return combineReadings({ rule, aim: body.aim, byOffice, expectedIn: () => expected });
}

const nq02Indicators = ofKind('indicator').filter(({ body }) => body.resolutionId === 'nq-02');
const judged = (asOf: string): Evaluation[] => nq02Indicators.map((one) => evaluate(one.body, combined(one), asOf));
const oneDecimal = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

describe('every document of the sample', () => {
  it('satisfies the schema of its kind', () => {
    for (const kind of kindNames) {
      const schema = Compile(kinds[kind].body);
      for (const { id, body } of ofKind(kind)) expect({ id, errors: [...schema.Errors(body)] }).toEqual({ id, errors: [] });
    }
  });
  it('has an id of its own', () => {
    expect(byId.size).toBe(sampleDocuments.length);
  });
  it('refers only to documents before it, of the kinds its fields allow', () => {
    const before = new Map<string, Kind>();
    for (const { id, kind, body } of sampleDocuments) {
      for (const { path, to, kinds: allowed } of referencesOf(kind, body)) {
        expect(allowed, `${id} ${path} → ${to}`).toContain(before.get(to));
      }
      before.set(id, kind);
    }
  });
});

describe('where the sample comes from', () => {
  const invented = new Set<Kind>(['objective', 'indicator', 'allocation', 'agreement', 'directive', 'round']);
  it('marks everything invented about 02-NQ/TU as illustrative', () => {
    const about = sampleDocuments.filter(({ id, kind }) => !id.startsWith('nq-19') && invented.has(kind));
    expect(about.filter((one) => provenanceOf(one)?.kind !== 'illustrative').map(({ id }) => id)).toEqual([]);
    const tasks = ofKind('task').filter(({ body }) => !body.isGroup);
    expect(tasks.filter((one) => provenanceOf(one)?.kind !== 'illustrative').map(({ id }) => id)).toEqual([]);
    expect(sampleReadings.filter(({ indicatorId, provenance }) => indicatorId.startsWith('nq-02') && provenance?.kind !== 'illustrative')).toEqual([]);
  });
  it('says in words that an extension is illustrative, as extensions have no other mark', () => {
    expect(ofKind('extension').every(({ body }) => body.reason.startsWith('Minh họa'))).toBe(true);
  });
  it('never leaves a document without its provenance where its kind has one', () => {
    const able = new Set<Kind>(kindNames.filter((kind) => 'provenance' in kinds[kind].body.properties));
    expect(sampleDocuments.filter((one) => able.has(one.kind) && !provenanceOf(one)?.source).map(({ id }) => id)).toEqual([]);
  });
  it('quotes the article word for word, and about the congress the published verdicts', () => {
    const quotesOf = (some: SampleDocument[]): string[] => some.flatMap((one) => provenanceOf(one)?.quotes ?? []);
    const quotes = quotesOf(sampleDocuments.filter((one) => !isOf19(one)));
    expect(quotes.length).toBeGreaterThan(60);
    expect(quotes.filter((quote) => !article.includes(quote.normalize('NFC')))).toEqual([]);
    const verdicts = quotesOf(sampleDocuments.filter(isOf19));
    expect(verdicts).toHaveLength(3);
    expect(verdicts.filter((quote) => !JSON.stringify(published).includes(quote))).toEqual([]);
  });
  it('gives results, limitations and opinions in the words of the article', () => {
    const texts = ofKind('finding').filter((one) => !isOf19(one) && one.body.findingKind !== 'cause').map(({ body }) => body.text);
    const opinions = ofKind('opinion').map(({ body }) => body.text);
    expect(texts).toHaveLength(21);
    expect([...texts, ...opinions].filter((text) => !isSaid(text))).toEqual([]);
    expect(texts.filter((text) => !/^\p{Lu}/u.test(text))).toEqual([]);
  });
  it('draws every lesson and group of tasks from sentences of the article', () => {
    const drawn = [...ofKind('lesson'), ...ofKind('task').filter(({ body }) => body.isGroup)];
    expect(drawn.map(({ kind }) => kind).sort()).toEqual([...Array<string>(5).fill('lesson'), ...Array<string>(6).fill('task')]);
    expect(drawn.filter((one) => provenanceOf(one)?.kind !== 'derived' || !provenanceOf(one)?.quotes?.length)).toEqual([]);
  });
  it('names a source with its address for each real figure', () => {
    const real = [...ofKind('indicator').map(({ id, body }) => ({ id, ...body })), ...sampleReadings.map((one) => ({ ...one, id: one.indicatorId }))]
      .filter(({ id }) => id.startsWith('nq-19'));
    expect(real).toHaveLength(18);
    expect(real.filter(({ source, provenance }) => !source || provenance?.kind !== 'official' || !provenance.url)).toEqual([]);
  });
  it('takes each real figure, with its year and a source of it, from the published case', () => {
    const figures = sampleReadings.filter(({ indicatorId }) => indicatorId.startsWith('nq-19'));
    const unknown = figures.filter(({ indicatorId, period, value, estimate, source, provenance }) => {
      const found = published.indicators.find(({ no }) => indicatorId === `nq-19-ct-${no}`);
      const read = published.source.find(({ url }) => url === provenance?.url);
      const said = Object.entries(found?.actual ?? {}).some(([when, figure]) => figure === value && when.endsWith(`${period} (ước)`));
      return !said || !estimate || !read || source !== read.title || !found?.src.includes(read.key);
    });
    expect(unknown).toEqual([]);
  });
  it('sets a real target only where one was published', () => {
    const targets = ofKind('indicator').filter(isOf19).map(({ body }) => [Number(body.number), body.targets[0]?.low ?? null]);
    expect(targets).toEqual(published.indicators.map(({ no, target }) => [no, target]));
  });
  it('names no person whom the article does not name', () => {
    const names = ofKind('office').flatMap(({ body }) => body.head?.name ?? []);
    expect(names.filter((name) => !article.includes(name))).toEqual([]);
  });
});

describe('the figures of the sample', () => {
  it('belong to indicators that can be judged', () => {
    for (const { id, body } of ofKind('indicator')) {
      expect({ id, problems: checkIndicator(body) }).toEqual({ id, problems: [] });
      for (const officeId of new Set([body.leadOfficeId, ...body.reportingOfficeIds ?? []])) {
        const own = sampleReadings.filter((one) => one.indicatorId === id && one.officeId === officeId);
        expect({ id, officeId, problems: checkReadings(body, own) }).toEqual({ id, officeId, problems: [] });
      }
    }
  });
  it('come from offices that report the indicator', () => {
    const reports = (id: string): string[] => {
      const { leadOfficeId, reportingOfficeIds } = (byId.get(id) as SampleDocument<'indicator'>).body;
      return reportingOfficeIds ?? [leadOfficeId];
    };
    expect(sampleReadings.filter(({ indicatorId, officeId }) => !reports(indicatorId).includes(officeId))).toEqual([]);
  });
  it('never have a numerator beyond its denominator, nor a running total that falls', () => {
    expect(sampleReadings.filter(({ numerator = 0, denominator = 1 }) => numerator > denominator || numerator < 0)).toEqual([]);
    for (const { id, body } of ofKind('indicator').filter((one) => one.body.entered === 'sinceTermStart' && one.body.overTime === 'total')) {
      for (const officeId of body.reportingOfficeIds ?? []) {
        const values = sampleReadings.filter((one) => one.indicatorId === id && one.officeId === officeId).map(({ value = 0 }) => value);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }
    }
  });
  it('count as the overview of the third quarter of 2023 says', () => {
    expect(countStatuses(judged('2023Q3'))).toEqual({
      total: 16, metOrExceeded: 2, counts: { exceeded: 1, met: 1, onTrack: 6, atRisk: 3, offTrack: 2, missed: 1, noData: 1, pending: 1 },
    });
  });
  it('are printed as the table of the third quarter of 2023 prints them', () => {
    expect(judged('2023Q3').map(({ actual, expected }) => [oneDecimal(actual), oneDecimal(expected)])).toEqual([
      [3412, 3300], [604, 660], [80.1, 81.5], [61.2, 64.8], [806, 939], [82.3, 82.1], [76.6, 76.4], [121, 107.3],
      [8, 10], [90.2, 88.9], [88.9, 100], [73.4, 78.4], [38, 45], [5214, 2750], [true, null], [null, null],
    ]);
  });
  it('have 23 of 27 districts in the share of young people', () => {
    expect(judged('2023Q3')[3]).toMatchObject({ status: 'offTrack', offices: { reported: 23, expected: 27 } });
  });
  it('put the share of young people 30.9 % of the way behind, at 87.4 % of its target', () => {
    const { pace, share } = judged('2023Q3')[3] as Evaluation;
    expect([oneDecimal(100 * (pace ?? 0)), oneDecimal(share)]).toEqual([-30.9, 87.4]);
  });
  it('show the farthest from their own target where the picture shows them', () => {
    const gap = ({ body }: SampleDocument<'allocation'>): number => {
      const found = sampleReadings.find((one) => one.indicatorId === 'nq-02-ct-04' && one.officeId === body.officeId && one.period === '2023Q3' && one.state === 'approved');
      return found ? (100 * (found.numerator ?? 0)) / (found.denominator ?? 1) - (body.target.low ?? 0) : 0;
    };
    const worst = ofKind('allocation').sort((a, b) => gap(a) - gap(b)).slice(0, 3).map(({ body }) => body.officeId);
    expect(worst).toEqual(['dv-ba-thuoc', 'dv-ngoc-lac', 'dv-muong-lat']);
  });
});

describe('the reasoning of the sample', () => {
  const roles = (kind: Kind, field: string): Set<string> =>
    new Set(ofKind(kind).flatMap(({ body }) => (body as BodyOf<Kind> & Record<string, unknown>)[field] as string[] | undefined ?? []));
  it('is broken where it is meant to be: a limitation without a cause, a lesson and a cause without a task', () => {
    const explained = roles('finding', 'explainsIds');
    const followed = roles('task', 'followsIds');
    const drawn = (id: string) => ofKind('lesson').filter(({ body }) => body.drawnFromIds?.includes(id)).some((one) => followed.has(one.id));
    const tied = ofKind('finding').filter(({ body }) => body.resolutionId === 'nq-02' && body.findingKind === 'limitation' && body.indicatorIds?.length);
    expect(tied.filter(({ id }) => !explained.has(id)).map(({ id }) => id)).toEqual(['nq-02-hc-3']);
    expect(ofKind('lesson').filter(({ id }) => !followed.has(id)).map(({ id }) => id)).toEqual(['nq-02-bh-4']);
    const causes = ofKind('finding').filter(({ body }) => body.findingKind === 'cause');
    expect(causes.filter(({ id }) => !followed.has(id) && !drawn(id)).map(({ id }) => id)).toEqual(['nq-02-nn-3', 'nq-02-nn-5']);
  });
  it('has tasks in every place on 30 September 2023, one of them extended', () => {
    const standing = ofKind('task').filter(({ body }) => !body.isGroup).map(({ id, body }) => taskStanding({
      deadline: body.deadline, standing: body.timing === 'standing', completedOn: body.completedOn,
      granted: ofKind('extension').flatMap(({ body: { taskId, decision, newDeadline } }) => (taskId === id && decision?.granted ? [{ on: decision.on, newDeadline }] : [])),
    }, '2023-09-30'));
    expect(countTasks(standing)).toMatchObject({ total: 25, doneOnTime: 7, doneLate: 3, inProgress: 5, overdue: 3, standing: 5, noDeadline: 2, extendedOpen: 1, extendedDone: 0 });
  });
});

it('has one account of each role, named by the role', () => {
  expect(sampleAccounts.map(({ username, roles }) => [username, ...roles])).toEqual([
    ['quantri', 'administrator'], ['chuyenvien', 'specialist'], ['canbo', 'officer'], ['lanhdao', 'leader'],
  ]);
  expect(sampleAccounts.flatMap(({ officeIds }) => officeIds).filter((id) => byId.get(id)?.kind !== 'office')).toEqual([]);
});
