import type { Channel, PlaceLimit, PlacesTaken, PlaceStanding } from '@chung-suc/domain';
import { placesLeft } from '@chung-suc/domain';
import type { Words } from './words';

/** How often an offering can be had, all in all or in each locality (R10): `01 suất trong cả Kế hoạch`. */
export const placeLimitWords = ({ count, scope }: PlaceLimit): Words => {
  const places = String(count).padStart(2, '0');
  return scope === 'programme'
    ? { vi: `${places} suất trong cả Kế hoạch`, en: `${count} ${count === 1 ? 'place' : 'places'} in the whole plan` }
    : { vi: `${places} suất ở mỗi địa phương`, en: `${count} ${count === 1 ? 'place' : 'places'} in each locality` };
};

/** What can still be had (R10): `còn 1/1 suất`, `đã đủ, 3 địa phương đang chờ`. */
export function placesLeftWords(limit: Pick<PlaceLimit, 'count'>, taken: PlacesTaken): Words {
  const left = placesLeft(limit, taken);
  if (left > 0) return { vi: `còn ${left}/${limit.count} suất`, en: `${left} of ${limit.count} places left` };
  if (taken.inLine === 0) return { vi: 'đã đủ, chưa có địa phương chờ', en: 'every place is taken, nobody is in line' };
  return { vi: `đã đủ, ${taken.inLine} địa phương đang chờ`, en: `every place is taken, ${taken.inLine} in line` };
}

export const PLACE_WORDS: Record<PlaceStanding['standing'], Words> = {
  waiting: { vi: 'Đã hết suất, đang chờ đến lượt', en: 'Every place is taken: in line for one' },
  offered: { vi: 'Có suất vừa trống, đang giữ cho địa phương', en: 'A place has been freed and is kept for the locality' },
  held: { vi: 'Đã giữ được suất', en: 'A place is held' },
};

/** `đứng thứ 2 trong hàng chờ`: places in line count from 1, by order of arrival. */
export const positionWords = (position: number): Words => ({
  vi: `Đứng thứ ${position} trong hàng chờ, theo thứ tự gửi đến`,
  en: `Number ${position} in line, by order of arrival`,
});

/** What has become of a version of the terms. */
export type VersionStanding = 'open' | 'agreed' | 'superseded' | 'turnedDown' | 'lapsed';

export const VERSION_WORDS: Record<VersionStanding, Words> = {
  open: { vi: 'Đang chờ các bên đồng ý', en: 'Waits for consent' },
  agreed: { vi: 'Đã thống nhất', en: 'Agreed' },
  superseded: { vi: 'Đã có bản khác thay thế', en: 'Superseded' },
  turnedDown: { vi: 'Không được chấp nhận', en: 'Turned down' },
  lapsed: { vi: 'Không còn hiệu lực', en: 'Lapsed' },
};

/** Where a co-unit stands (R11). */
export type CoUnitStanding = 'notAsked' | 'awaited' | 'consented' | 'declined';

export const CO_UNIT_WORDS: Record<CoUnitStanding, Words> = {
  notAsked: { vi: 'Sẽ được hỏi khi hai bên đã đồng ý', en: 'Asked once the two sides consent' },
  awaited: { vi: 'Đang chờ xác nhận', en: 'Awaited' },
  consented: { vi: 'Đã đồng ý phối hợp', en: 'Has consented' },
  declined: { vi: 'Chưa thể tham gia', en: 'Cannot take part' },
};

/** Where a component of an offering stands, by what its unit has said (R12). */
export type PartStanding = 'notAsked' | 'asked' | 'accepted' | 'declined';

export const PART_WORDS: Record<PartStanding, Words> = {
  notAsked: { vi: 'Chưa được hỏi', en: 'Not asked yet' },
  asked: { vi: 'Đang chờ trả lời', en: 'Waits for an answer' },
  accepted: { vi: 'Đã nhận lời', en: 'Accepted' },
  declined: { vi: 'Chưa thể hỗ trợ', en: 'Declined' },
};

/** By which door a request comes (R49). */
export const CHANNEL_WORDS: Record<Channel, Words> = {
  direct: { vi: 'Gửi thẳng đến đơn vị', en: 'Sent to the unit itself' },
  committee: { vi: 'Qua Ban Thường vụ', en: 'Through the Standing Committee' },
};
