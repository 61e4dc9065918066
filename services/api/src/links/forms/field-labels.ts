/** What a field is called where it is not beside its label: in the summary of what must be mended. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^verdict$/, 'Trả lời'],
  [/^date$/, 'Ngày'],
  [/^take$/, 'Nhận suất'],
  [/^stands$/, 'Nội dung ghi nhận thay'],
  [/^terms$/, 'Nội dung đề xuất'],
  [/^terms\.start$/, 'Bắt đầu'],
  [/^terms\.end$/, 'Kết thúc'],
  [/^terms\.mode$/, 'Hình thức'],
  [/^terms\.place$/, 'Địa điểm'],
  [/^terms\.modeDeviation$/, 'Lý do khác Kế hoạch'],
  [/^terms\.wishes$/, 'Mong muốn của địa phương'],
  [/^audience\./, 'Số người'],
  [/^costs\./, 'Ai lo gì'],
  [/^otherDates\.\d+\.start$/, 'Ngày khác: bắt đầu'],
  [/^otherDates\.\d+\.end$/, 'Ngày khác: kết thúc'],
  [/^proposalNote$/, 'Lời nhắn'],
  [/^missing$/, 'Còn thiếu gì'],
  [/^answer$/, 'Đơn vị trả lời'],
  [/^(details\.)?presenters\.\d+\.(name|kind)$/, 'Người trình bày'],
  [/^(details\.)?contents$/, 'Nội dung cụ thể'],
  [/^(details\.)?note$/, 'Ghi chú'],
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
  [/^until$/, 'Đến ngày'],
  [/^keep$/, 'Phần giữ lại'],
  [/^part$/, 'Phần của nội dung'],
  [/^option$/, 'Phương án'],
  [/^held$/, 'Hoạt động có diễn ra không'],
  [/^attendance\.\d+\.count$/, 'Số người dự'],
  [/^summary$/, 'Kết quả'],
  [/^difficulties$/, 'Khó khăn, kiến nghị'],
  [/^photos$/, 'Ảnh'],
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
const CHOSEN =
  /^(answer|how|verdict|date|take|stands|terms\.mode|costs\..+|option|unitId|otherUnitId|part|keep\.\d+|dutyId|offer\.\d+|held|tookPlace|rating|who|acceptsCostSplit|.+\.kind)$/;

/** Of a proposal, which comes filled in: nobody has typed it who has not chosen to propose. */
const PROPOSED = /^(terms|audience|otherDates|details)\./;

/** What somebody has written into a form, under the names that the form gives it. */
export function writtenIn(fields: Readonly<Record<string, string>>): [label: string, text: string][] {
  const proposes = [fields['answer'], fields['how'], fields['verdict']].includes('propose');
  return Object.entries(fields).flatMap(([field, text]) => {
    if (text.trim() === '' || CHOSEN.test(field) || (!proposes && PROPOSED.test(field))) return [];
    return LABELS.some(([pattern]) => pattern.test(field)) ? [[fieldLabel(field), text]] : [];
  });
}
