import type { Audience, AudienceGroup, CostBearer, CostItem, CostLine, DeliveryMode, Presenter, PresenterKind } from '@chung-suc/domain';
import { totalOf } from '@chung-suc/domain';

const AUDIENCE: Record<AudienceGroup, string> = {
  youthAndChildren: 'thanh thiếu nhi',
  peopleInHardship: 'người dân có hoàn cảnh khó khăn',
  youngOfficials: 'cán bộ, công chức, viên chức trẻ',
};

export const MODE: Record<DeliveryMode, string> = { online: 'trực tuyến', onsite: 'trực tiếp' };

const COST_ITEM: Record<CostItem, string> = {
  presenter: 'báo cáo viên',
  materials: 'tài liệu tuyên truyền',
  technicalEquipment: 'thiết bị kỹ thuật',
  hall: 'hội trường',
  backdrop: 'phông nền',
  sound: 'âm thanh',
  projector: 'máy chiếu',
  transport: 'đi lại',
};

const PRESENTER: Record<PresenterKind, string> = { presenter: 'báo cáo viên', guestSpeaker: 'diễn giả', guide: 'thuyết minh viên' };

/** `12.500`: a point between thousands. */
const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** `1.200 thanh thiếu nhi`; none: `không có thanh thiếu nhi`. */
export const countWords = (group: AudienceGroup, count: number): string =>
  count === 0 ? `không có ${AUDIENCE[group]}` : `${number(count)} ${AUDIENCE[group]}`;

/** `120 người dân có hoàn cảnh khó khăn; 30 thanh thiếu nhi (tổng cộng 150 người)`. */
export function describeAudience(audience: readonly Audience[]): string {
  const parts = audience.map(({ group, count }) => `${number(count)} ${AUDIENCE[group]}`).join('; ');
  return audience.length > 1 ? `${parts} (tổng cộng ${number(totalOf(audience))} người)` : parts;
}

const itemsOf = (costs: readonly CostLine[], bearer: CostBearer): string =>
  costs
    .filter((line) => line.bearer === bearer)
    .map((line) => COST_ITEM[line.item])
    .join(', ');

/** Who takes what, in clauses: `đơn vị lo báo cáo viên`, `địa phương lo hội trường`, `không cần đi lại`, `chưa có bên nhận âm thanh`. */
export const costWords = (costs: readonly CostLine[]): string[] =>
  (['unit', 'locality', 'notNeeded', 'nobody'] as const).flatMap((bearer) => {
    const items = itemsOf(costs, bearer);
    return items === '' ? [] : [`${TAKES[bearer]} ${items}`];
  });

const TAKES: Record<CostBearer, string> = {
  unit: 'đơn vị lo',
  locality: 'địa phương lo',
  notNeeded: 'không cần',
  nobody: 'chưa có bên nhận',
};

/** `Đơn vị lo báo cáo viên, tài liệu tuyên truyền; địa phương lo hội trường. Không cần: đi lại. Chưa có bên nhận: âm thanh.` */
export function describeCosts(costs: readonly CostLine[]): string {
  const borne = costWords(costs.filter(({ bearer }) => bearer === 'unit' || bearer === 'locality')).join('; ');
  const others = (['notNeeded', 'nobody'] as const).map((bearer) => {
    const items = itemsOf(costs, bearer);
    return items && `${capital(TAKES[bearer])}: ${items}.`;
  });
  return [borne && `${capital(borne)}.`, ...others].filter(Boolean).join(' ');
}

/** `âm thanh, đi lại`. */
export const describeItems = (items: readonly CostItem[]): string => items.map((one) => COST_ITEM[one]).join(', ');

/** `Đ/c Lý Thị Diễn Giả (báo cáo viên)`, several separated by commas. */
export const describePresenters = (presenters: readonly Presenter[]): string =>
  presenters.map(({ name, kind }) => `Đ/c ${name} (${PRESENTER[kind]})`).join(', ');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The Union of a locality as the one who asks: `Phường Ví Dụ` → `Đoàn Phường Ví Dụ`; a name that is a Union's already stays. */
export const unionOf = (locality: string): string => (/(^|\s)đoàn(\s|$)/iu.test(locality) ? locality : `Đoàn ${locality}`);

/** The place of a locality: `Đoàn Phường Ví Dụ` → `Phường Ví Dụ`. */
export const placeOf = (locality: string): string => locality.replace(/^đoàn\s+(?=\S)/iu, '');

/** `A`, `A và B`, `A, B và C`. */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;

/** `phần “Bộ luật Lao động” và “Luật Bảo hiểm xã hội”`. */
export const partWords = (names: readonly string[]): string => `phần ${together(names.map((name) => `“${name}”`))}`;

/** What the plan prints, ready to stand between quotation marks: without bullet and final stop. */
export const printedWords = (printed: string): string =>
  printed
    .trim()
    .replace(/^[-–—+*•]\s*/u, '')
    .replace(/[.;,]+$/u, '');
