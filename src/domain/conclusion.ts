import { fold } from './fold.ts';
import { numberingOf } from './numbering.ts';
import type { NamedOffice } from './office-match.ts';
import type { TableRow } from './table.ts';
import { dueShape } from './wording-due.ts';
import { words } from './wording-words.ts';

/** A task as a conclusion words it: who, with whom, what, by when, with what to show for it. A person confirms it. */
export interface Assignment { lead: string; co: string; content: string; time: string; product: string }

/** Words that open an order, before the office. */
const opens = /^(?:(?:giao|đề nghị|yêu cầu|phân công|chỉ đạo|ủy quyền|uỷ quyền|thống nhất giao|nhất trí giao|đồng ý giao)(?: cho)?(?: đồng chí)?) /iu;
/** The first word of what is to be done: where the names of offices end. */
const begins = words('chủ trì|phối hợp|cùng với|tham mưu|xây dựng|rà soát|chỉ đạo|lãnh đạo|hướng dẫn|tổ chức|ban hành|báo cáo|hoàn thành|hoàn thiện|tiếp tục|khẩn trương|nghiên cứu|theo dõi|đôn đốc|kiểm tra|giám sát|bố trí|quán triệt|'
  + 'triển khai|đề xuất|tăng cường|đẩy mạnh|thực hiện|trình|lập|tập trung|có trách nhiệm|căn cứ|chủ động|thường xuyên|kịp thời|nâng cao|quan tâm|tạo điều kiện|phát huy|cụ thể hóa|cụ thể hoá|tổng hợp|thẩm định|tiếp thu|chuẩn bị|ký kết|kiện toàn|củng cố|phải|cần|sớm|sẽ|khắc phục|giải quyết|vận động|phát triển|chăm lo|đổi mới|bảo đảm|đảm bảo|phân công|công bố|gửi|họp|sơ kết|tổng kết|đánh giá');
const together = /^(?:chủ trì,? ?(?:và )?)?(?:phối hợp(?: chặt chẽ)?(?: cùng| với| cùng với)?|cùng với|cùng) /iu;
const leads = /^(?:có trách nhiệm |phải |cần )*(?:chủ trì|làm đầu mối)[,:]? (?:và )?/iu;
const standing = words('thường xuyên|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|định kỳ(?: hằng| hàng)?(?: tháng| quý| năm)?');
const timeLead = /[,;(]? *(?:(?:thời gian|thời hạn)(?: hoàn thành| thực hiện)?:? *|hoàn thành(?: xong)? *|xong *|báo cáo(?: kết quả)?[^,;.()]{0,60}? *)?$/iu;
const productShape = /[,;(.] *(?:sản phẩm|kết quả đầu ra|minh chứng)(?: là|:)? *(?<what>[^.;)]+)/iu;

/** Sentences of a line: a full stop before a capital, but not inside a number or an abbreviation. */
const sentences = (line: string): string[] => line.split(/(?<=[^\s.]{2}[.;]) +(?=\p{Lu})/u).map((one) => one.trim()).filter(Boolean);

/** How much of a text's beginning is the name of a known office, in letters; the longest wins. */
function officeLength(text: string, offices: readonly NamedOffice[]): number {
  const folded = fold(text);
  // Folding keeps the length of a composed text without double spaces, so that a place in one is a place in the other.
  const names = offices.flatMap(({ name, shortName }) => [name, ...(shortName ? [shortName] : [])]).map(fold);
  return Math.max(0, ...names.filter((name) => folded.startsWith(name) && !/[a-z0-9]/.test(folded[name.length] ?? '')).map((name) => name.length));
}

/** Where a list of offices ends and the work begins. */
function splitOffices(text: string, offices: readonly NamedOffice[]): { names: string; rest: string } | null {
  let at = 0;
  for (;;) {
    const known = officeLength(text.slice(at), offices);
    if (known === 0) break;
    at += known;
    const joint = /^(?:,| và|;|, và) (?=\p{Lu})/u.exec(text.slice(at));
    if (!joint) return { names: text.slice(0, at).trim(), rest: text.slice(at).replace(/^[\s,:]+/, '') };
    at += joint[0].length;
  }
  const verb = begins.exec(text.slice(at));
  if (!verb || (at === 0 && verb.index === 0) || at + verb.index > 240) return null;
  return { names: text.slice(0, at + verb.index).replace(/[\s,:]+$/, ''), rest: text.slice(at + verb.index) };
}

/** The words of time of a sentence, and the sentence without them. */
function takeTime(text: string): { time: string; rest: string } {
  const found = dueShape.exec(text);
  if (found) {
    const before = text.slice(0, found.index).replace(timeLead, (lead) => (/báo cáo/iu.test(lead) ? lead.replace(/[,;( ]+$/, '') : ''));
    const after = text.slice(found.index + found[0].length).replace(/^[)\s]+/, '');
    return { time: found[0].trim(), rest: `${before}${/^[.,;]|^$/.test(after) ? '' : ' '}${after}`.replace(/^[,;]+|[\s,;.]+$/g, '').trim() };
  }
  const steady = standing.exec(text);
  return { time: steady?.[0] ?? '', rest: text.replace(/[\s,;.]+$/, '') };
}

/**
 * Reads one sentence of a conclusion as a task: "Giao A chủ trì, phối hợp với B xây dựng …, hoàn thành trước ngày 30/9/2026".
 * @returns null when nobody is told to do anything
 */
export function readAssignment(sentence: string, offices: readonly NamedOffice[]): Assignment | null {
  const text = sentence.normalize('NFC').replace(/\s+/g, ' ').trim();
  const ordered = opens.exec(text);
  const told = ordered ? text.slice(ordered[0].length) : text;
  // Without a word of order only a known office at the head makes it a task.
  if (!ordered && officeLength(told, offices) === 0) return null;
  const lead = splitOffices(told, offices);
  if (!lead || lead.rest === '') return null;
  let rest = lead.rest.replace(leads, '');
  let co = '';
  const joined = together.exec(rest);
  if (joined) {
    const others = splitOffices(rest.slice(joined[0].length), offices);
    if (others) [co, rest] = [others.names, others.rest];
  }
  const product = productShape.exec(rest)?.groups?.['what']?.trim() ?? '';
  const timed = takeTime(rest.replace(productShape, ''));
  const content = timed.rest.replace(/^(?:phải|cần|có trách nhiệm) /iu, '').trim();
  if (content === '') return null;
  return { lead: lead.names, co, content: content.charAt(0).toLocaleUpperCase('vi') + content.slice(1), time: timed.time, product };
}

const head = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm'];
const cells = (texts: string[]): TableRow['cells'] => texts.map((text) => ({ text }));

/**
 * A conclusion's text as the table of tasks that it holds, for the same page that reads tables: headings become groups,
 * what gives nobody anything to do stays as a row that is left out until a person says otherwise. Empty when it holds no task.
 */
export function conclusionTable(text: string, offices: readonly NamedOffice[]): TableRow[] {
  const rows: TableRow[] = [];
  let found = 0;
  for (const line of text.split(/\r?\n/)) {
    const numbered = numberingOf(line);
    const said = (numbered?.rest ?? line).replace(/\s+/g, ' ').trim();
    if (said === '') continue;
    const parts = sentences(said);
    const tasks = parts.map((part) => readAssignment(part, offices));
    const outer = numbered?.style === 'roman' || numbered?.style === 'letter';
    if (tasks.every((one) => one === null) && (outer || (numbered !== null && said.endsWith(':')))) {
      rows.push({ whole: true, cells: cells([`${numbered.mark}. ${said.replace(/[:.]$/, '')}`, ...head.slice(1).map(() => '')]) });
      continue;
    }
    parts.forEach((part, at) => {
      const task = tasks[at];
      const number = at === 0 && numbered && numbered.style !== 'dash' ? numbered.mark : '';
      if (task) found += 1;
      rows.push(task ? { cells: cells([number, task.content, task.lead, task.co, task.time, task.product]), said: part } : { cells: cells([number, part, '', '', '', '']), leftOut: true });
    });
  }
  return found === 0 ? [] : [{ cells: cells(head) }, ...rows];
}
