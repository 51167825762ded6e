import { describe, expect, it } from 'vitest';
import { agreementState, monthsLater } from './agreement.ts';

const day = '2023-09-30';

describe('an agreement', () => {
  it('is planned while its day is to come or none was set', () => {
    expect(agreementState({ plannedFor: day }, day)).toEqual({ state: 'planned', since: day });
    expect(agreementState({}, day)).toEqual({ state: 'planned' });
  });
  it('is not signed once its planned day is over', () => {
    expect(agreementState({ plannedFor: '2023-09-29' }, day)).toEqual({ state: 'notSigned', since: '2023-09-29' });
  });
  it('is dormant six months after its last activity, whatever order they stand in, and not a day earlier', () => {
    const activities = [{ on: '2023-03-29' }, { on: '2022-11-16' }];
    expect(agreementState({ signedOn: '2022-09-29', activities }, day)).toEqual({ state: 'dormant', since: '2023-03-29' });
    expect(agreementState({ signedOn: '2022-09-29', activities: [...activities, { on: '2023-03-30' }] }, day)).toEqual({ state: 'active', since: '2023-03-30' });
  });
  it('counts from its signing while nothing has been done', () => {
    expect(agreementState({ signedOn: '2023-03-01' }, day)).toEqual({ state: 'dormant', since: '2023-03-01' });
  });
  it('sleeps no more once it has ended', () => {
    expect(agreementState({ signedOn: '2022-01-01', endsOn: '2023-09-29' }, day).state).toBe('ended');
    expect(agreementState({ signedOn: '2022-01-01', endsOn: day }, day).state).toBe('dormant');
  });
});

it('months later falls on the last day of a shorter month', () => {
  expect([monthsLater('2023-08-31', 6), monthsLater('2023-08-30', 6), monthsLater('2022-11-16', 6), monthsLater('2022-12-31', 1)])
    .toEqual(['2024-02-29', '2024-02-29', '2023-05-16', '2023-01-31']);
});
