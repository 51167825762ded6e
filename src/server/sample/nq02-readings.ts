import { periodsBetween } from '#domain/period';
import { districts } from './offices.ts';
import { illustrative, type SampleReading } from './shape.ts';

const quarters = periodsBetween('quarter', '2021Q1', '2023Q3');
const lastQuarter = '2023Q3';

/** Splits a whole number by weights so that the parts add to it exactly (largest remainder). */
export function split(total: number, weights: number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, one) => all + one, 0);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

type Figures = Pick<SampleReading, 'value' | 'numerator' | 'denominator' | 'reached' | 'none' | 'note' | 'state'>;
const reading = (number: string, officeId: string, period: string, figures: Partial<Figures>): SampleReading =>
  ({ indicatorId: `nq-02-ct-${number}`, officeId, period, state: 'approved', provenance: illustrative(), ...figures });

/** One office's figures, quarter by quarter from 2021Q1. */
const series = (number: string, officeId: string, values: number[]): SampleReading[] =>
  values.map((value, at) => reading(number, officeId, quarters[at] ?? lastQuarter, { value }));

/** Sums shared out among the districts, each quarter afresh. */
const shared = (number: string, totals: number[], weights: number[]): SampleReading[] =>
  totals.flatMap((total, at) => split(total, weights).map((value, index) =>
    reading(number, districts[index]?.id ?? '', quarters[at] ?? lastQuarter, { value, ...(value === 0 ? { none: true } : {}) })));

/** Running totals since 2021: what each quarter added is shared out, so that no district ever goes back. */
function running(number: string, totals: number[], weights: number[]): SampleReading[] {
  const held = districts.map(() => 0);
  return totals.flatMap((total, at) => {
    split(total - (totals[at - 1] ?? 0), weights).forEach((value, index) => { held[index] = (held[index] ?? 0) + value; });
    return districts.map(({ id }, index) => reading(number, id, quarters[at] ?? lastQuarter, { value: held[index] ?? 0 }));
  });
}

/** Numerators that give the province exactly this share: every district keeps its distance to the others. */
function ratios(number: string, period: string, percent: number, parts: { id: string; denominator: number; rate: number }[]): SampleReading[] {
  const whole = parts.reduce((sum, { denominator }) => sum + denominator, 0);
  const mean = parts.reduce((sum, { denominator, rate }) => sum + denominator * rate, 0) / whole;
  const numerators = split(Math.round((whole * percent) / 100), parts.map(({ denominator, rate }) => denominator * (rate + percent - mean)));
  return parts.map(({ id, denominator }, index) => reading(number, id, period, { numerator: numerators[index] ?? 0, denominator }));
}

const weights = districts.map(({ weight }) => weight);
const upland = districts.map(({ rate }) => Math.max(1, Math.round((75 - rate) / 2)));

const supervisionTotals = [268, 560, 861, 1190, 1468, 1777, 2098, 2437, 2748, 3080, 3412];
const criticismTotals = [46, 98, 149, 207, 252, 308, 361, 424, 478, 540, 604];
const answered = [71.6, 72.4, 73.1, 74.2, 74.8, 75.9, 76.7, 77.8, 78.3, 79.2, 80.1];
const young = [58.5, 59, 58.7, 59.3, 59.9, 60.2, 59.8, 60.4, 60.6, 61.3, 61.2];
const enterprises = [628, 641, 655, 668, 683, 702, 719, 741, 758, 783, 806];
const blank = [209, 201, 194, 187, 178, 169, 160, 150, 141, 131, 121];
const vacant = [10, 10, 9, 9, 10, 9, 7, 8, 9, 8, 8];

const recommendations = answered.flatMap((percent, at) => ratios('03', quarters[at] ?? lastQuarter, percent,
  districts.map(({ id, weight, rate }) => ({ id, denominator: weight * (9 + at), rate: 40 + rate / 2 }))));

/** Districts whose share of young people for the last quarter is not approved yet. */
const waiting = new Set(['dv-sam-son', 'dv-thieu-hoa', 'dv-nghi-son', 'dv-quan-son']);
const youngPeople = young.flatMap((percent, at) => {
  const period = quarters[at] ?? lastQuarter;
  const growth = 1 + 0.004 * (Number(period.slice(0, 4)) - 2023);
  return ratios('04', period, percent, districts
    .filter(({ id }) => period !== lastQuarter || !waiting.has(id))
    .map(({ id, young: people, rate }) => ({ id, denominator: Math.round(people * growth), rate })));
});

const notApproved: SampleReading[] = [
  reading('04', 'dv-sam-son', lastQuarter, { numerator: 13_905, denominator: 20_870, state: 'submitted', note: 'Nộp ngày 12/10/2023, sau hạn hai ngày.' }),
  reading('04', 'dv-thieu-hoa', lastQuarter, { numerator: 21_040, denominator: 27_960, state: 'returned', note: 'Tăng mạnh so với quý II: đề nghị kiểm tra lại, có thể đã tính lượt.' }),
];

const provincial: SampleReading[] = [
  ...series('06', 'dv-hoi-nong-dan', [78.7, 79.1, 79.3, 79.8, 80.1, 80.6, 80.9, 81.4, 81.6, 82, 82.3]),
  ...series('07', 'dv-hoi-lhpn', [72.3, 72.7, 73.2, 73.5, 74, 74.3, 74.8, 75.2, 75.7, 76.1, 76.6]),
  ...series('10', 'dv-ban-to-chuc', [82, 82.7, 83.6, 84.3, 85, 86.1, 86.9, 87.6, 88.6, 89.3, 90.2]),
  ...[15, 16, 17, 18, 19, 21, 22, 24].map((numerator, at) => reading('11', 'dv-ban-dan-van', quarters[at] ?? lastQuarter, { numerator, denominator: 27 })),
  ...series('12', 'dv-so-tai-chinh', [64.9, 66, 67.3, 68.2, 69.4, 70.9, 72.1, 73.4]),
  ...series('13', 'dv-mttq-tinh', [45, 45, 44, 45, 43, 41, 43, 40, 41, 39, 38]),
  ...series('14', 'dv-mttq-tinh', [302, 418, 465, 497, 361, 486, 522, 561, 430, 571, 601]),
  reading('15', 'dv-ban-dan-van', '2022Q3', { reached: false }),
  reading('15', 'dv-ban-dan-van', '2022Q4', { reached: true, note: 'Ban hành tháng 12/2022.' }),
];

export const nq02Readings: SampleReading[] = [
  ...running('01', supervisionTotals, weights), ...running('02', criticismTotals, weights), ...recommendations,
  ...youngPeople, ...notApproved, ...shared('05', enterprises, weights.map((weight) => weight * weight)),
  ...shared('08', blank, upland), ...shared('09', vacant, upland), ...provincial,
];
