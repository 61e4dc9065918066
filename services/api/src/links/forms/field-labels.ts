/** What a field is called where it is not beside its label: in the summary of what must be mended. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^answer$/, 'Đơn vị trả lời'],
  [/^presenters\.\d+\.(name|kind)$/, 'Người trình bày'],
  [/^contents$/, 'Nội dung cụ thể'],
  [/^note$/, 'Ghi chú'],
  [/^acceptsCostSplit$/, 'Ai lo gì'],
  [/^reason$/, 'Lý do'],
  [/^alternative$/, 'Đề xuất khác'],
  [/^trouble$/, 'Khó khăn'],
  [/^(knewAt|troubleSince)$/, 'Biết từ khi nào'],
  [/^how$/, 'Cách xử lý'],
  [/^(unitId|otherUnitId)$/, 'Đơn vị'],
  [/^(offer|offer\.\d+)$/, 'Phương án'],
  [/^own\.start$/, 'Ngày khác: bắt đầu'],
  [/^own\.end$/, 'Ngày khác: kết thúc'],
  [/^dutyId$/, 'Việc được gia hạn'],
  [/^until$/, 'Gia hạn đến'],
  [/^option$/, 'Phương án'],
  [/^held$/, 'Hoạt động có diễn ra không'],
  [/^attendance\.\d+\.count$/, 'Số người dự'],
  [/^summary$/, 'Kết quả'],
  [/^difficulties$/, 'Khó khăn, kiến nghị'],
  [/^tookPlace$/, 'Hoạt động có diễn ra như báo cáo không'],
  [/^rating$/, 'Đánh giá'],
  [/^comment$/, 'Ý kiến'],
  [/^remark$/, 'Nhận xét'],
  [/^(who|nobodyThisTime)$/, 'Đơn vị biểu dương ai'],
  [/^people\.\d+\.name$/, 'Họ và tên'],
  [/^people\.\d+\.merit$/, 'Thành tích'],
];

export const fieldLabel = (field: string): string => LABELS.find(([pattern]) => pattern.test(field))?.[1] ?? field;

/** Chosen, not written: nobody loses work with it. */
const CHOSEN = /^(answer|how|option|unitId|otherUnitId|dutyId|offer\.\d+|held|tookPlace|rating|who|acceptsCostSplit|.+\.kind)$/;

/** What somebody has written into a form, under the names that the form gives it. */
export const writtenIn = (fields: Readonly<Record<string, string>>): [label: string, text: string][] =>
  Object.entries(fields).flatMap(([field, text]) =>
    text.trim() === '' || CHOSEN.test(field) || !LABELS.some(([pattern]) => pattern.test(field)) ? [] : [[fieldLabel(field), text]],
  );
