/** trạng thái của số liệu: nháp, đã nộp, trả lại, đã duyệt, đã khóa */
export const readingStates = ['draft', 'submitted', 'returned', 'approved', 'locked'] as const;
export type ReadingState = (typeof readingStates)[number];
