import { formatSpan, type Language } from '../calendar/format';
import type { Remedy, Resolution } from '../support-request/remedies';
import type { KeptAs } from '../support-request/state';
import type { Grounds } from './proposals';

/** Names that a remedy is said with. */
export interface RemedyNames {
  /** The name of a unit, `Đoàn Sở Mẫu A`. */
  readonly unit: (unitId: string) => string;
  /** The bloc: `Đoàn Khối Thử Nghiệm`. */
  readonly bloc: string;
}

/** A remedy as an option: `Chuyển Đoàn Sở Mẫu A thực hiện`. */
export function describeRemedy(remedy: Remedy, names: RemedyNames, language: Language = 'vi'): string {
  const vi = language === 'vi';
  switch (remedy.kind) {
    case 'reassign':
      return vi ? `Chuyển ${names.unit(remedy.unitId)} thực hiện` : `${names.unit(remedy.unitId)} takes over`;
    case 'blocRuns':
      return vi ? `${names.bloc} trực tiếp thực hiện` : `${names.bloc} runs it itself`;
    case 'otherDate': {
      const span = formatSpan(remedy.start, remedy.end, language);
      return vi ? `Dời sang ${span}` : `Moved to ${span}`;
    }
    case 'otherMode':
      if (remedy.mode === 'online') {
        const how = isSaidByItself(remedy.place) ? '' : `: ${remedy.place}`;
        return vi ? `Tổ chức trực tuyến${how}` : `Online${how}`;
      }
      return vi ? `Tổ chức trực tiếp tại ${remedy.place}` : `On site at ${remedy.place}`;
  }
}

/** What the grounds of a proposal are: how well a unit fits and how much it has to do, how far off a date is. */
export function describeGrounds(grounds: Grounds, language: Language = 'vi'): string {
  const vi = language === 'vi';
  switch (grounds.kind) {
    case 'unit': {
      const fits = vi
        ? grounds.fits === 'coUnit'
          ? 'đơn vị phối hợp của nội dung này'
          : `phụ trách ${grounds.offeringsInArea} nội dung cùng lĩnh vực`
        : grounds.fits === 'coUnit'
          ? 'takes part in this offering'
          : `answers for ${grounds.offeringsInArea} offering${grounds.offeringsInArea === 1 ? '' : 's'} of the same area`;
      return vi
        ? `${fits}; ${openWork(grounds.openCases, 'vi')}, đã hoàn thành ${grounds.completedCases}`
        : `${fits}; ${openWork(grounds.openCases, 'en')}, ${grounds.completedCases} completed`;
    }
    case 'freeDate':
      return vi
        ? `đơn vị và địa phương đều chưa có hoạt động khác; có ${grounds.workingDaysLater} ngày làm việc chuẩn bị, tính từ khi báo Ban Thường vụ`
        : `neither side has another engagement; ${grounds.workingDaysLater} working days to prepare, counted from when the committee was told`;
    case 'otherMode':
      return vi ? 'không phải đi lại' : 'no travel';
    case 'bloc':
      return openWork(grounds.openCases, language);
  }
}

/** How much somebody has to do already. */
function openWork(cases: number, language: Language): string {
  if (cases === 0) return language === 'vi' ? 'chưa có hồ sơ nào đang mở' : 'no open case';
  return language === 'vi' ? `đang có ${cases} hồ sơ mở` : `${cases} open case${cases === 1 ? '' : 's'}`;
}

const KEPT: Record<Language, Record<KeptAs, string>> = {
  vi: {
    asked: 'giữ nguyên như đã đề nghị',
    agreed: 'giữ nguyên như đã thống nhất',
    registered: 'ghi nhận hoạt động mà đơn vị đã đăng ký',
  },
  en: { asked: 'kept it as it was asked for', agreed: 'kept it as agreed', registered: 'accepted what the unit had registered' },
};

/**
 * What the committee has decided, as a clause: `chuyển Đoàn Mẫu C thực hiện`. `day` is how the extended due time is said, `kept` what stood
 * before the decision.
 */
export function describeResolution(
  resolution: Resolution,
  names: RemedyNames & { readonly day: (date: string) => string; readonly kept: KeptAs },
  language: Language = 'vi',
): string {
  const vi = language === 'vi';
  switch (resolution.kind) {
    case 'reassign':
    case 'blocRuns':
      return lowerFirst(describeRemedy(resolution, names, language));
    case 'offer':
      return vi
        ? `đề nghị địa phương chọn trong ${resolution.remedies.length} phương án`
        : `offered the locality ${resolution.remedies.length} options`;
    case 'extend':
      return vi ? `gia hạn đến ${names.day(resolution.until)}` : `extended until ${names.day(resolution.until)}`;
    case 'keep':
      return KEPT[language][names.kept];
    case 'close':
      return vi ? 'khép lại hồ sơ' : 'closed the case';
  }
}

/** The place of the proposal that says nothing more than the mode. */
const isSaidByItself = (place: string): boolean => place.trim().toLowerCase() === 'trực tuyến';

/** Not the first letter of a name: `Đoàn Khối … trực tiếp thực hiện` keeps its capital. */
const lowerFirst = (text: string): string => (/^(Chuyển|Dời|Tổ chức)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
