import { describe, expect, it } from 'vitest';
import { agreementDormant, agreementNotSigned } from './agreements.ts';
import { headVacant, organisationMissing } from './offices.ts';

const day = '2023-09-30';

describe('an office without a head', () => {
  it('appears since the post fell vacant, and is grave after thirty days', () => {
    expect(headVacant([{ id: 'a', head: { vacantSince: '2023-08-31' } }, { id: 'b', head: { vacantSince: '2023-08-30' } }], day)).toEqual([
      { code: 'headVacant', gravity: 'serious', subject: { kind: 'office', id: 'a' }, officeId: 'a', since: '2023-08-31', count: 30 },
      { code: 'headVacant', gravity: 'grave', subject: { kind: 'office', id: 'b' }, officeId: 'b', since: '2023-08-30', count: 31 },
    ]);
  });
  it('does not appear where nothing was said, before that day, or for an office that has ended or not begun', () => {
    const head = { vacantSince: '2023-01-01' };
    expect(headVacant([{ id: 'a' }, { id: 'b', head: { name: 'Đ/c A' } }, { id: 'c', head: { vacantSince: '2023-10-01' } }, { id: 'd', head, validTo: '2023-09-29' }, { id: 'e', head, validFrom: '2023-10-01' }], day)).toEqual([]);
  });
});

describe('a place without an organisation', () => {
  it('appears since it was found missing, and not a second time as a vacant post', () => {
    const office = { id: 'a', missingSince: '2023-01-01', head: { vacantSince: '2023-01-01' } };
    expect(organisationMissing([office], day)).toMatchObject([{ code: 'organisationMissing', gravity: 'grave', since: '2023-01-01' }]);
    expect(headVacant([office], day)).toEqual([]);
  });
  it('does not appear for an office that is there, or one that has ended', () => {
    expect(organisationMissing([{ id: 'a' }, { id: 'b', missingSince: '2023-10-01' }, { id: 'c', missingSince: '2023-01-01', validTo: '2023-06-30' }], day)).toEqual([]);
  });
});

const agreement = { id: 'g', resolutionId: 'r', partyIds: ['o', 'p'] };
describe('an agreement planned and not signed', () => {
  it('appears once its planned day is over, laid to its first party', () => {
    expect(agreementNotSigned([{ ...agreement, plannedFor: '2023-09-01' }], day)).toEqual([
      { code: 'agreementNotSigned', gravity: 'serious', subject: { kind: 'agreement', id: 'g' }, resolutionId: 'r', officeId: 'o', alsoIds: ['p'], since: '2023-09-01' },
    ]);
  });
  it('does not appear while the day is to come, or once it is signed', () => {
    expect(agreementNotSigned([{ ...agreement, plannedFor: day }, { ...agreement, plannedFor: '2022-01-01', signedOn: '2023-01-01' }], day)).toEqual([]);
  });
});
describe('an agreement signed and left lying', () => {
  it('appears six months after anything was done', () => {
    expect(agreementDormant([{ ...agreement, signedOn: '2022-09-29', activities: [{ on: '2022-11-16' }] }], day)).toMatchObject([{ code: 'agreementDormant', since: '2022-11-16' }]);
  });
  it('does not appear for one at work, or one that has ended', () => {
    expect(agreementDormant([{ ...agreement, signedOn: '2023-09-01' }, { ...agreement, signedOn: '2022-01-01', endsOn: '2023-01-01' }], day)).toEqual([]);
  });
});
