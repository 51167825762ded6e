// How often the forecast's band of 80 % held the figure that came, beside the naive one: the last figure goes on, with the
// band of a random walk by the normal distribution. Published figures by year; every forecast that could have been made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forecast } from '#domain/forecast';
import { root } from '../scripts/prepare.mjs';
import { say } from './stage.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, 'tests/cases', name), 'utf8'));
const { series } = read('real-series.json');
// Means over several years ("bình quân …") are no points of a series.
const own = Math.max(...read('real-thanh-hoa-2020-2025.json').indicators.map(({ actual }) => Object.keys(actual).filter((when) => !when.startsWith('bình quân')).length));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const steps = (values) => values.slice(1).map((value, at) => value - values[at]);

function naive(values, ahead, sums) {
  const spread = Math.sqrt(mean(steps(values).map((by) => by * by)));
  const squares = sums ? (ahead * (ahead + 1) * (2 * ahead + 1)) / 6 : ahead;
  const value = (sums ? ahead : 1) * values.at(-1);
  const half = 1.2816 * spread * Math.sqrt(squares);
  return { value, low: value - half, high: value + half };
}

/** One series, one horizon: what was told and what came, for every year that it could have been told in. */
function trials({ from, values }, ahead, overTime) {
  const years = values.map((_, at) => String(Number(from) + at));
  const total = overTime === 'total';
  const scale = mean(total ? values : steps(values).map(Math.abs));
  return years.flatMap((_, at) => {
    const start = total ? Math.max(0, at + ahead - 4) : 0;
    if (at + ahead >= years.length || at - start < 3) return [];
    const rule = { aim: 'rise', frequency: 'year', overTime, term: { from: years[start], to: years[at + ahead] }, targets: [{ low: 0, due: years[at + ahead] }] };
    const known = values.slice(start, at + 1);
    const told = forecast(rule, known.map((value, index) => ({ period: years[start + index], value })), years[at]);
    const base = total ? known.reduce((sum, value) => sum + value, 0) : 0;
    const came = total ? base + values.slice(at + 1, at + ahead + 1).reduce((sum, value) => sum + value, 0) : values[at + ahead];
    const plain = naive(known, ahead, total);
    return [{ came, told, naive: { value: base + plain.value, low: base + plain.low, high: base + plain.high }, scale }];
  });
}

function line(found, which) {
  const held = found.filter((one) => one.came >= one[which].low && one.came <= one[which].high).length;
  const off = mean(found.map((one) => Math.abs(one.came - one[which].value) / one.scale));
  const wide = mean(found.map((one) => (one[which].high - one[which].low) / one.scale));
  return `held ${(100 * held / found.length).toFixed(0)} %, off by ${off.toFixed(2)}, band ${wide.toFixed(1)} wide`;
}

console.log(`  ${series.length} series of 8 to 21 years; the resolution's own published series have at most ${own} figures each, too few for a forecast`);
console.log('  "off by" and "wide" are in mean yearly steps of a series, of a sum in mean yearly amounts');
for (const [overTime, horizons, label] of [['latest', [1, 2, 3, 4, 5], 'the figure itself'], ['total', [1], 'a sum over five years, with one to go']]) {
  const which = overTime === 'total' ? series.filter(({ adds }) => adds) : series;
  const all = [];
  for (const ahead of horizons) {
    const found = which.flatMap((one) => trials(one, ahead, overTime));
    all.push(...found);
    if (horizons.length > 1) say(`${label}, ${ahead} ${ahead > 1 ? 'years' : 'year'} ahead (${found.length} forecasts)`, line(found, 'told'));
  }
  say(`${label} (${all.length} forecasts): drift`, line(all, 'told'));
  say(`${label}: naive`, line(all, 'naive'));
}
