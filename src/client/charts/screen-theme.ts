import type { Theme } from '#figures/theme';

/** The screen's colours are its tokens', read once the page has taken on a theme. */
export function screenTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'), ink2: token('ink-2'), ink3: token('ink-3'), rule: token('rule'), paper: token('paper'),
    good: token('good-text'), risk: token('risk-text'), bad: token('bad-text'), none: token('none-text'), font: 'Inter',
  };
}
