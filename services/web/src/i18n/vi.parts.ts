export const partsVi = {
  parts: {
    which: 'Đề nghị những phần nào?',
    whichHint: 'Mỗi phần do một đơn vị trả lời. Bỏ chọn phần không cần.',
    title: 'Các phần của nội dung',
    due: 'trả lời trước {{moment}}',
    said: 'Lý do',
    alternative: 'Đề xuất khác',
    contents: 'Nội dung',
    presenters: 'Người trình bày',
    splitFrom: 'Tách ra từ hồ sơ',
    splitOff: 'Phần còn lại ở hồ sơ',
    give: 'Cho phần nào?',
    option: '{{name}} ({{unit}}, {{standing}})',
  },
} as const;
