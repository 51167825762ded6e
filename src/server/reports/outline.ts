import type { Part, Piece } from '#domain/prose';
import type { ReportKind } from '#api/reports';
import { report as words } from '#texts/vi/report';

const part = (key: string, level: number, heading: string, ...pieces: Piece[]): Part => ({ key, level, heading, blocks: pieces.map((piece) => ({ type: 'live', piece })) });

/** Đề cương mẫu: the outline that the form prescribes for a kind, each part with the pieces that belong there. */
export function usualOutline(kind: ReportKind): Part[] {
  const { head, part: of } = words;
  if (kind !== 'final' && kind !== 'interim') return [part('body', 0, '', 'body')];
  return [
    part('part1', 0, of.firstTitle),
    part('situation', 1, head.situation, 'summary'), part('leading', 1, head.leading),
    part('results', 1, head.results),
    part('indicators', 2, head.indicators, 'counts', 'indicators', 'charts'), part('tasks', 2, head.tasks, 'taskCounts', 'taskMatrix'),
    part('assessment', 1, head.assessment),
    part('merits', 2, head.merits, 'results'), part('limits', 2, head.limits, 'limitations'), part('causes', 2, head.causes),
    part('objectiveCauses', 3, head.objectiveCauses, 'objectiveCauses'), part('subjectiveCauses', 3, head.subjectiveCauses, 'subjectiveCauses'),
    part('lessons', 2, head.lessons, 'lessons'),
    part('part2', 0, kind === 'final' ? of.secondFinal : of.secondInterim),
    part('aims', 1, head.aims, 'carried'), part('measures', 1, head.measures, 'measures'), part('proposals', 1, head.proposals),
  ];
}
