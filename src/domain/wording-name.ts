import { parsePeriod } from './period.ts';
import { readTarget } from './wording.ts';
import { words, type Doubt, type NotUnderstood, type Span, type Understood } from './wording-words.ts';

/** Names of which less is better, so that a bare figure beside them is not a level to rise to. */
const lessIsBetter = words('icor|hộ nghèo|hộ cận nghèo|thất nghiệp|thiếu việc làm|tai nạn|tội phạm|nợ xấu|nợ đọng|tử vong|suy dinh dưỡng|sinh con thứ ba|tảo hôn|tồn đọng|quá hạn|lao động nông nghiệp|khiếu nại kéo dài');
/** "Giảm tỷ lệ hộ nghèo" counts the fall itself, of which more is better. */
const countsTheFall = /^\s*(?:mức )?giảm(?!\p{L})/iu;
const yearly = words('(?:hằng|hàng|mỗi) năm');
const meanOverYears = words('bình quân(?! (?:đầu|mỗi|một|trên) )|trung bình(?! (?:đầu|mỗi|một|trên) )');
const wholeTerm = words('\\d+ năm|(?:19|20)\\d\\d ?[-–] ?(?:19|20)\\d\\d|cả (?:nhiệm kỳ|giai đoạn)|tổng số|luỹ kế|lũy kế');
const rateOrShare = words('tỷ lệ|tỉ lệ|tốc độ|tỷ trọng|tỉ trọng|hệ số');
const dueInName = words('(?:đến |vào |cuối |hết )?năm (?<year>20\\d\\d)|^.*\\((?<bare>20\\d\\d)\\)$');

type More = Partial<Pick<Understood, 'aim' | 'target' | 'overTime' | 'recurs'>>;

/** How its figures come together, as the name tells: anew each year, a mean of the years, or a sum of the term. */
function rhythmOf(name: string, read: Understood): { more: More; doubt?: Doubt } {
  if (read.recurs || read.aim === 'reach') return { more: {} };
  if (yearly.test(name)) {
    const { due: _, ...target } = read.target;
    const adds = read.aim === 'rise' && read.measure !== '%' && !rateOrShare.test(name);
    return { more: { recurs: true, target, ...(adds ? { overTime: 'total' as const } : {}) }, doubt: 'recursFromName' };
  }
  if (read.overTime) return { more: {} };
  if (meanOverYears.test(name)) return { more: { overTime: 'average' }, doubt: 'averageFromName' };
  if (wholeTerm.test(name) && !rateOrShare.test(name) && read.measure !== '%' && read.aim === 'rise') return { more: { overTime: 'total' }, doubt: 'totalFromName' };
  return { more: {} };
}

/**
 * Reads a target's wording beside its indicator's name and measure, which tell what the wording leaves out. Whatever
 * comes from them carries a doubt of its own.
 * @param measure as its own column says; it stands before the one in the wording
 */
export function readNamedTarget(text: string, { name = '', measure = '', term }: { name?: string; measure?: string; term?: Span } = {}): Understood | NotUnderstood {
  const read = readTarget(text, term ? { term } : {});
  if (!read.understood) return read;
  const doubts = new Set(read.doubts);
  let found: Understood = { ...read, target: { ...read.target } };
  const { low, high } = found.target;
  if (doubts.has('directionNotNamed') && lessIsBetter.test(name) && !countsTheFall.test(name) && low !== undefined && high === undefined) {
    found = { ...found, aim: 'fall', target: { ...found.target, high: low } };
    delete found.target.low;
    delete found.overTime;
    doubts.delete('directionNotNamed');
    doubts.add('directionFromName');
  }
  if (/^\s*tăng(?!\p{L})/iu.test(name) && found.measure === '%') doubts.add('growthRate');
  const groups = dueInName.exec(name)?.groups;
  const due = groups?.['year'] ?? groups?.['bare'];
  const fits = due && parsePeriod(due) && (!term || (due >= term.from.slice(0, 4) && due <= term.to.slice(0, 4)));
  if (fits && !found.recurs && (doubts.has('dueFromTerm') || doubts.has('dueNotNamed'))) {
    found.target.due = due;
    doubts.delete('dueFromTerm');
    doubts.delete('dueNotNamed');
    doubts.add('dueFromName');
  }
  const rhythm = rhythmOf(name, found);
  found = { ...found, ...rhythm.more };
  if (rhythm.doubt) doubts.add(rhythm.doubt);
  if (found.recurs) for (const one of ['dueFromTerm', 'dueNotNamed', 'dueFromName'] as const) doubts.delete(one);
  if (measure) {
    const said = found.measure?.toLowerCase();
    if (said && !measure.toLowerCase().startsWith(said)) doubts.add('measureDiffers');
    doubts.delete('measureIncomplete');
    found.measure = measure;
  }
  return { ...found, doubts: [...doubts] };
}
