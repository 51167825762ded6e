/** Words that the program puts into a form of the superior level. They are Vietnamese only, as the forms are. */
export const filled = {
  illustrative: 'minh họa', star: '*',
  marks: {
    all: 'Số liệu minh họa: mọi con số chương trình điền vào biểu này được dựng để xem thử, không phải số liệu thật.',
    some: 'Con số có dấu (*) là số liệu minh họa, được dựng để xem thử.',
    estimates: (n: string) => `${n} ô là số ước hoặc chưa đủ đơn vị báo cáo, ghi ngay sau con số.`,
    blank: (n: string) => `${n} ô để trống vì chưa có số liệu hoặc mục tiêu, không phải bằng 0.`,
  },
};
