import type { RequestOutlook, Words } from '@chung-suc/api-contract';

const listed = (spans: readonly { readonly when: Words }[], language: keyof Words): string =>
  spans.map(({ when }) => when[language]).join('; ');

/** What stands in the way, in sentences: whoever asks may send the request all the same. */
export function warningsOf({ place, engagements, requests, likelyDuplicates }: Omit<RequestOutlook, 'warnings' | 'afterwards'>): Words[] {
  const warnings: Words[] = [];
  if (place && place.left === 0) {
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

/** The same, for a unit that registers what it has held: what is there already is shown, and never merged. */
export function registrationWarningsOf({ place, engagements, likelyDuplicates }: Omit<RequestOutlook, 'warnings'>): Words[] {
  const warnings: Words[] = [];
  if (place && place.left === 0) {
    warnings.push({
      vi: `Nội dung này đã được thực hiện hoặc đăng ký đủ số lần trong Kế hoạch (${place.limit.vi}) nên không ghi nhận thêm được.`,
      en: `This offering is held or taken as often as the plan allows (${place.limit.en}): nothing more can be registered.`,
    });
  }
  if (engagements.length > 0) {
    warnings.push({
      vi: `Đơn vị đã có hoạt động khác trùng giờ: ${listed(engagements, 'vi')}. Xin kiểm tra lại giờ.`,
      en: `The unit has another engagement then: ${listed(engagements, 'en')}. Check the time.`,
    });
  }
  for (const { number, when, stageTitle } of likelyDuplicates) {
    warnings.push({
      vi: `Địa phương này đã có hồ sơ ${number} về nội dung này, ${when.vi} (${stageTitle.vi.toLowerCase()}). Nếu là cùng một hoạt động thì xin dùng hồ sơ đó, không ghi nhận lần nữa.`,
      en: `This locality has case ${number} for this offering, ${when.en} (${stageTitle.en.toLowerCase()}). If it is the same engagement, use that case and do not register it again.`,
    });
  }
  return warnings;
}
