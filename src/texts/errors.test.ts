import { describe, expect, it } from 'vitest';
import { problemCodes } from '#domain/check';
import { errors, fieldText, problemText } from './errors.ts';
import { languages } from './language.ts';

describe('refusals in words', () => {
  it.each(languages)('every line of the rule has a sentence of its own in %s', (language) => {
    for (const code of problemCodes) expect({ code, text: fieldText(language, code, {}) }).not.toEqual({ code, text: errors[language].unknownField });
  });
  it('a code that is not known reads as a fault, not as nothing', () => {
    expect(problemText('vi', 'khong-biet', {}).title).toBe(errors.vi.problem.fault.title);
  });
  it('English has every field that Vietnamese has', () => {
    expect(Object.keys(errors.en.field)).toEqual(Object.keys(errors.vi.field));
  });
});
