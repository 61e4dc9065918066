import type { RequestOutlook, Words } from '@chung-suc/api-contract';

const listed = (spans: readonly { readonly when: Words }[], language: keyof Words): string =>
  spans.map(({ when }) => when[language]).join('; ');

/** What stands in the way, in sentences: whoever asks may send the request all the same. */
export function warningsOf({ place, engagements, requests, likelyDuplicates }: Omit<RequestOutlook, 'warnings' | 'afterwards'>): Words[] {
  const warnings: Words[] = [];
  if (place && place.taken >= place.count) {
    const line = place.inLine === 0 ? { vi: '', en: '' } : { vi: `, ${place.inLine} đề nghị đang chờ`, en: `, ${place.inLine} in line` };
    warnings.push({
      vi: `Đã có địa phương đăng ký, không còn suất (${place.limit.vi}${line.vi}). Gửi lúc này, đề nghị được xếp vào hàng chờ theo thứ tự gửi đến.`,
      en: `Every place is taken (${place.limit.en}${line.en}). Sent now, the request is put in line by order of arrival.`,
    });
  }
  if (engagements.length > 0) {
    warnings.push({
      vi: `Đơn vị đã có hoạt động trùng giờ: ${listed(engagements, 'vi')}. Nên chọn giờ khác, hoặc nêu thêm ngày khác.`,
      en: `The unit is engaged then: ${listed(engagements, 'en')}. Take another time, or name other dates besides.`,
    });
  }
  const others = requests.filter(({ own }) => !own);
  if (others.length > 0) {
    const rural = others.filter((request) => request.rural).length;
    warnings.push({
      vi: `Có ${others.length} địa phương khác cũng đề nghị đơn vị vào giờ này${rural === 0 ? '' : `, trong đó ${rural} ở địa bàn xã`}. Đơn vị chọn, địa bàn xã được xếp trước. Nên nêu thêm ngày khác.`,
      en: `${others.length} other ${others.length === 1 ? 'locality asks' : 'localities ask'} for the unit at that time${rural === 0 ? '' : `, ${rural} of them rural`}. The unit chooses; rural communes are named first. Name other dates besides.`,
    });
  }
  for (const { number, when } of likelyDuplicates) {
    warnings.push({
      vi: `Địa phương đã có đề nghị ${number} về nội dung này, ${when.vi}. Xin kiểm tra để không gửi hai lần.`,
      en: `Your locality has request ${number} for this offering, ${when.en}. Make sure that it is not sent twice.`,
    });
  }
  return warnings;
}
