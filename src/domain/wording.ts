import type { Aim, OverTime } from './indicator.ts';
import { readFigure } from './number.ts';
import { parsePeriod } from './period.ts';
import { takeDue, year } from './wording-due.ts';
import { figuresOfWords } from './wording-figures.ts';
import { clean, take, words, type NotUnderstood, type ReadBounds, type Rest, type Span, type Understood, type Why } from './wording-words.ts';

export { doubts, whys, type Doubt, type NotUnderstood, type ReadBounds, type Understood, type Why } from './wording-words.ts';

const refusals: readonly (readonly [Why, RegExp])[] = [
  ['condition', words('nếu|trong đó|riêng|trừ|khi|đối với|trường hợp|hoặc|tuỳ|tùy')],
  ['change', words('so với|gấp|tăng thêm|giảm thêm')],
  ['perPeriod', words('(?:hằng|hàng|mỗi|từng) (?:\\d+ )?(?:tháng|quý|tuần|ngày)')],
  ['perPeriod', /\/ ?(?:\d+ )?(?:tháng|quý|tuần|ngày)(?!\p{L})/iu],
];

const eventWords = 'cuộc|vụ|lượt|lớp|buổi|đợt|hội nghị|lần';

/** "Bình quân" over years is an average; "bình quân đầu người" is a name. */
function takeRhythm(rest: Rest): { overTime?: OverTime; recurs?: true } {
  const mean = take(rest, words('(?:bình quân|trung bình)(?! (?:đầu|mỗi|một) người)(?: (?:trong )?\\d+ năm)?'));
  const yearly = take(rest, words('(?:hằng|hàng|mỗi|từng) năm'));
  if (mean) {
    if (yearly || /\d/.test(mean[0]) || take(rest, / ?\/ ?năm(?!\p{L})|(?<=\| )năm(?= )/iu)) return { overTime: 'average' };
    rest.doubts.add('averageOfWhat');
    return {};
  }
  const total = take(rest, words('tổng cộng|cộng dồn|luỹ kế|lũy kế'));
  // "02 cuộc/năm" counts anew each year; "triệu đồng/năm" is a measure.
  if (!yearly && take(rest, new RegExp(`(?<=\\d (?:${eventWords}))(?: ?/ ?| (?:mỗi|một) )năm(?!\\p{L})`, 'iu'))) {
    rest.doubts.add('perYear');
    return { ...(total ? { overTime: 'total' as const } : {}), recurs: true };
  }
  return { ...(total ? { overTime: 'total' as const } : {}), ...(yearly ? { recurs: true as const } : {}) };
}

type Way = 'keep' | 'fall' | 'rise' | null;
/** Which way the figure is to go. "Giảm 5 %" says by how much, not to what, and is not read. */
function takeWay(rest: Rest, mean: boolean): Way | 'change' {
  const ways: Way[] = [];
  // "Tăng bình quân 7 %/năm": the rate of growth itself is the figure.
  if (mean && /\d ?%/.test(rest.text) && take(rest, words('tăng(?! thêm)(?= [^\\d]*\\d)(?!.* lên )'))) rest.doubts.add('growthRate');
  if (take(rest, words('duy trì|giữ vững|giữ'))) ways.push('keep');
  if (words('giảm[^|,;\\d]* (?:còn|xuống)').test(rest.text)) { take(rest, words('giảm')); take(rest, words('xuống còn|còn|xuống')); ways.push('fall'); }
  if (words('(?:tăng|nâng|đưa)[^|,;\\d]* lên').test(rest.text)) { take(rest, words('tăng|nâng|đưa')); take(rest, words('lên')); ways.push('rise'); }
  const rate = '(?<!(?:tốc độ|tỷ lệ|tỉ lệ|mức) )';
  if (ways.length > 1 || words(`${rate}giảm|${rate}tăng(?! trưởng)|(?<!không )vượt`).test(rest.text)) return 'change';
  return ways[0] ?? null;
}

const bounds = {
  low: 'tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)', lowStrict: '(?:cao |lớn |nhiều )?hơn|trên',
  high: 'tối đa|nhiều nhất|không (?:vượt quá|vượt|quá|trên|(?:cao |lớn |nhiều )?hơn)', highStrict: 'dưới|(?:thấp|ít|nhỏ) hơn',
};
const figure = '(?:\\d{1,3}(?: \\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)*)';
const fillers = '(?:(?:cơ bản|đạt|hoàn thành|từ|là|có|ở|mức|được|khoảng|gần|xấp xỉ|còn|xuống|~|\\|) ?)*';
// The measure may hold figures of its own: "m2", "giường bệnh/10.000 dân", "bác sĩ trên 1 vạn dân".
const shape = new RegExp(`(?<![\\p{L}\\p{N}])(?<lead>${fillers})(?:(?:(?<low>${bounds.low})|(?<high>${bounds.high})|(?<lowStrict>${bounds.lowStrict})|(?<highStrict>${bounds.highStrict})) )?`
  + `(?<mid>${fillers})(?<![\\p{L}\\p{N}.,/-])(?<first>${figure}) ?(?<percent>%)?(?: ?(?:-|đến(?!\\p{L})|tới(?!\\p{L})) ?(?<second>${figure}) ?(?<percentToo>%)?)?`
  + `(?<after>(?: trên ${figure} (?:vạn |nghìn |triệu )?(?:dân|trẻ)(?!\\p{L})|[^|,;:\\d/]|(?<=[\\p{L}])\\d|/(?: ?${figure})?)*)`, 'iu');
const events = words(eventWords);
const ordinal = words('(?:ngày|tháng|quý|năm|tuần|thứ|khóa|khoá|điều|khoản|nhóm|top|tốp|hạng|mức độ|cấp độ|cấp|loại|bậc|vị trí|(?<!tổng )số) $');
const deeds = words('hoàn thành|ban hành|xây dựng|thành lập|đưa vào|khởi công|khánh thành|tổ chức|triển khai|phê duyệt|xong');
const sides = ['low', 'high', 'both', 'none'] as const;
/** The aim by the way and the bounds named; null where they contradict each other. */
const aimOf: Record<'keep' | 'fall' | 'rise' | 'none', Record<(typeof sides)[number], Aim | null>> = {
  keep: { low: 'atLeast', high: 'atMost', both: 'within', none: 'atLeast' },
  fall: { low: null, high: 'fall', both: 'fall', none: 'fall' },
  rise: { low: 'rise', high: null, both: 'rise', none: 'rise' },
  none: { low: 'rise', high: 'atMost', both: 'rise', none: 'rise' },
};

/** A thing to be done by a day: no figure, but a deadline or the verb of a deed. */
function readDeed(rest: Rest, date: { due: string; deadline: boolean } | null): { aim: Aim; target: ReadBounds } | Why {
  if (/(?<![\p{L}\p{N}])\d|(?<=-)\d/u.test(rest.text)) return 'figureNotRead';
  if (words(`${bounds.low}|${bounds.high}|trở lên|trở xuống`).test(rest.text)) return 'noFigure';
  if (words('không(?! (?:khí|gian))|chưa|chẳng').test(rest.text)) return 'negation';
  const verb = deeds.test(rest.text);
  if (!date || !(verb || date.deadline)) return 'noFigure';
  rest.doubts.add(verb ? 'aimGuessedFromVerb' : 'aimGuessedFromDeadline');
  return { aim: 'reach', target: {} };
}

/** Parts the measure from the words behind it. */
function readMeasure(groups: Record<string, string | undefined>, rest: Rest): { measure?: string; tail: string } | Why {
  const after = (groups['after'] ?? '').trim();
  if (/^\/ ?\d/.test(after)) return 'fraction';
  const percent = groups['percentToo'] ?? groups['percent'];
  if (percent && groups['second'] && !groups['percentToo']) return 'severalFigures';
  if (/\/ ?năm(?!\p{L})/iu.test(after)) rest.doubts.add('perYear');
  if (percent) return { measure: '%', tail: after.replace(/^\/ ?năm(?!\p{L})/iu, '') };
  const end = words('trên địa bàn|trong|vào|cho|của|được|là|và').exec(after)?.index ?? after.length;
  const measure = after.slice(0, end).replace(/[\s.-]+$/, '');
  if (!/[\p{L}‰]/u.test(measure) || measure.length > 40) return { tail: after };
  if (/^(?:tỷ|tỉ|triệu|nghìn|ngàn|vạn|trăm|chục)$/iu.test(measure)) rest.doubts.add('measureIncomplete');
  return { measure, tail: after.slice(end) };
}

/** Looks at what nobody read around the figure. */
function readLeftover(before: string, behind: string, rest: Rest): Why | null {
  const left = `${before} | ${behind}`;
  if (/(?<!\p{L}-)(?<![\p{L}\p{N}])\d/u.test(left)) return 'severalFigures';
  if (words(`${bounds.low}|${bounds.high}|trở lên|trở xuống|trở lại`).test(left) || words(bounds.highStrict).test(before)) return 'contradictory';
  if (words('không(?! (?:khí|gian))|chưa|chẳng').test(left)) return 'negation';
  if (/\p{L}/u.test(left.replace(words('phấn đấu'), ''))) rest.doubts.add('wordsNotRead');
  return null;
}

function readBounds(groups: Record<string, string | undefined>, side: (typeof sides)[number], aim: Aim): ReadBounds | Why {
  const [first, second] = [readFigure(groups['first'] ?? ''), readFigure(groups['second'] ?? groups['first'] ?? '')];
  if (!first.ok || !second.ok) return [first, second].some((read) => !read.ok && read.reason === 'ambiguous') ? 'figureAmbiguous' : 'figureNotRead';
  if (side === 'both') return first.value <= second.value ? { low: first.value, high: second.value } : 'rangeUpsideDown';
  return aim === 'fall' || aim === 'atMost' ? { high: first.value } : { low: first.value };
}

/** Reads the figure, its bound and its measure. */
function readFigures(rest: Rest, way: Way, behind: string): { aim: Aim; target: ReadBounds; measure?: string } | Why | null {
  const found = shape.exec(rest.text);
  const groups = found?.groups;
  if (!found || !groups) return null;
  const before = rest.text.slice(0, found.index);
  const [lead, year4] = [`${groups['lead']}${groups['mid']}`, new RegExp(`^${year}$`)];
  const { low, high, lowStrict, highStrict, second } = groups;
  const [below, above] = [Boolean(high ?? highStrict) || /xuống|lại/iu.test(behind), Boolean(low ?? lowStrict) || /lên/iu.test(behind)];
  if ((below && above) || (second && (below || above))) return 'contradictory';
  if (!/\p{L}/u.test(lead) && !below && !(low ?? lowStrict) && ordinal.test(before)) return 'notAQuantity';
  const measured = readMeasure(groups, rest);
  if (typeof measured === 'string') return measured;
  const { measure, tail } = measured;
  const wrong = readLeftover(before, `${tail} ${rest.text.slice(found.index + found[0].length)}`, rest);
  if (wrong) return wrong;
  if ([groups['first'], second].some((text) => year4.test(text ?? ''))) {
    if (second || !measure) return 'mayBeYear';
    rest.doubts.add('mayBeYear');
  }
  const side = second ? 'both' : below ? 'high' : above ? 'low' : 'none';
  const falls = way === null && words('còn|xuống').test(lead);
  const aim = aimOf[falls ? 'fall' : way ?? 'none'][side];
  if (!aim) return 'contradictory';
  const target = readBounds(groups, side, aim);
  if (typeof target === 'string') return target;
  if (words('khoảng|gần|xấp xỉ|cơ bản').test(lead) || lead.includes('~')) rest.doubts.add('approximate');
  // "Đạt mức 2" may name a grade.
  if (/mức \|? ?$/iu.test(lead) && side === 'none' && !measure) rest.doubts.add('mayBeGrade');
  if (falls || (way === 'keep' && side === 'none' && !(target.low === 100 && measure === '%'))) rest.doubts.add('aimGuessedFromVerb');
  else if (way === null && (side === 'both' || side === 'none')) rest.doubts.add(words('đạt|hoàn thành').test(lead) ? 'aimGuessedFromVerb' : 'directionNotNamed');
  // "Dưới 20 %" of a share that is 30 % today is to fall; of one that is 15 %, to be kept.
  if (highStrict && aim === 'atMost' && way === null) rest.doubts.add('fallOrAtMost');
  if ((lowStrict ?? highStrict) && behind) rest.doubts.add('strictUnclear');
  else if (lowStrict ?? highStrict) target.strict = true;
  return { aim, target, ...(measure === undefined ? {} : { measure }) };
}

/** The due period to propose; the term's end stands in, marked, where none is named. */
function settleDue(named: string | undefined, recurs: boolean, term: Span | undefined, rest: Rest): string | undefined {
  const [from, to] = [parsePeriod(term?.from ?? ''), parsePeriod(term?.to ?? '')];
  if (recurs) {
    if (named) rest.doubts.add('dueLeftOut');
    return undefined;
  }
  if (named === undefined) {
    rest.doubts.add(to ? 'dueFromTerm' : 'dueNotNamed');
    return to?.code;
  }
  const end = parsePeriod(named)?.endMonth ?? 0;
  if ((from && end < from.startMonth) || (to && end > to.endMonth)) rest.doubts.add('dueOutsideTerm');
  return named;
}

/** A target counts events: "ít nhất 12 cuộc" is reached by all of them together. */
function settleOverTime(overTime: OverTime | undefined, aim: Aim, measure: string | undefined, rest: Rest): OverTime | undefined {
  const counts = overTime === 'total' || (overTime === undefined && events.exec(measure ?? '')?.index === 0);
  if (aim === 'reach') return undefined;
  if (!counts || aim === 'rise') return counts ? 'total' : overTime;
  if (aim === 'atMost' && overTime) return overTime;
  rest.doubts.add('totalOrEachPeriod');
  return undefined;
}

/** Reads the wording of a target as resolutions put it, for a person to confirm: what is not certain carries a doubt, what is not understood stays text. */
export function readTarget(text: string, { term }: { term?: Span } = {}): Understood | NotUnderstood {
  const not = (why: Why): NotUnderstood => ({ understood: false, text, why });
  if (text.length > 400) return not('tooLong');
  const rest: Rest = { text: clean(text), doubts: new Set() };
  if (rest.text === '') return not('blank');
  const refused = refusals.find(([, pattern]) => pattern.test(rest.text));
  if (refused) return not(refused[0]);
  const atTermEnd = take(rest, words('(?:đến |vào )?(?:cuối|hết) nhiệm kỳ(?! (?:19|20)\\d\\d)'));
  const date = takeDue(rest);
  if (typeof date === 'string') return not(date);
  const { overTime: combined, recurs } = takeRhythm(rest);
  figuresOfWords(rest);
  // Taken before the way, so that "trở lên" is never the "lên" of "tăng … lên".
  const behind = take(rest, words('(?<=\\d[^,;]*)(?:trở lên|trở xuống|trở lại)'))?.[0] ?? '';
  const way = takeWay(rest, combined === 'average');
  if (way === 'change') return not('change');
  const read: { aim: Aim; target: ReadBounds; measure?: string } | Why = readFigures(rest, way, behind) ?? readDeed(rest, date);
  if (typeof read === 'string') return not(read);
  const due = settleDue(date?.due ?? (atTermEnd ? term?.to : undefined), recurs === true, term, rest);
  const overTime = settleOverTime(combined, read.aim, read.measure, rest);
  return {
    understood: true, ...read, target: { ...read.target, ...(due === undefined ? {} : { due }) },
    ...(overTime ? { overTime } : {}), ...(recurs ? { recurs } : {}), doubts: [...rest.doubts],
  };
}
