import { describe, expect, it } from 'vitest';
import { problemCodes } from '#domain/check';
import { fieldText, problemText } from './errors.ts';
import { languages, texts } from './language.ts';

describe('refusals in words', () => {
  it.each(languages)('every line of the rule has a sentence of its own in %s', (language) => {
    for (const code of problemCodes) expect({ code, text: fieldText(language, code, {}) }).not.toEqual({ code, text: texts[language].errors.unknownField });
  });
  it('a code that is not known reads as a fault, not as nothing', () => {
    expect(problemText('vi', 'khong-biet', {}).title).toBe(texts.vi.errors.problem.fault.title);
  });
  it('English has every field that Vietnamese has', () => {
    expect(Object.keys(texts.en.errors.field)).toEqual(Object.keys(texts.vi.errors.field));
  });
});
