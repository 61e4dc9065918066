import { formatPhone, type FindingSeverity, type PlanFlow } from '@chung-suc/domain';
import type { DraftAssignment, DraftOffering, PlanDraft } from '../draft/draft';
import { toCheckReport } from './report';

const FLOWS: Record<PlanFlow, string> = {
  supportRequest: 'địa phương đề nghị, đơn vị được phân công trả lời',
  invitation: 'đơn vị ban hành tổ chức, địa phương giới thiệu theo Thư mời',
  worksProject: 'vận động nguồn lực, thi công, nghiệm thu, bàn giao',
};
const SEVERITIES: readonly (readonly [FindingSeverity, string])[] = [
  ['error', 'LỖI (phải giải quyết trước khi ban hành)'],
  ['warning', 'CẢNH BÁO (cần xem)'],
  ['info', 'GHI NHẬN'],
];
const MODES = { online: 'trực tuyến', onsite: 'trực tiếp' } as const;

const month = (text: string): string => `${Number(text.slice(5))}/${text.slice(0, 4)}`;
const day = (text: string): string => text.split('-').reverse().join('/');

/** What was understood and what was found, for a person to read in a terminal. Vietnamese; line numbers on the left. */
export function renderCheck(draft: PlanDraft): string {
  const out: string[] = [];
  const { programme } = draft;
  const { counts, lines } = toCheckReport(draft);
  const field = (label: string, value: string | null | undefined): void =>
    void out.push(`  ${`${label}:`.padEnd(14)}${value ?? '(không có)'}`);
  out.push('KẾ HOẠCH');
  field('Tên', programme.title.value);
  field('Ban hành', programme.issuer?.value);
  field('Số, ký hiệu', programme.documentNumber?.value);
  field('Ngày', programme.issuedOn && day(programme.issuedOn.value));
  field('Thời gian', programme.period && `từ tháng ${month(programme.period.value.from)} đến tháng ${month(programme.period.value.to)}`);
  out.push(
    '',
    `  ${counts.areas} mục · ${counts.offerings} nội dung · ${counts.assignments} phân công · ${counts.leadUnits} đơn vị phụ trách · ` +
      `${counts.coUnits} đơn vị phối hợp`,
    `  ${counts.contacts} đầu mối · ${counts.distinctPhones} số điện thoại · ${counts.emails} địa chỉ thư điện tử`,
    `  ${lines.total} dòng, ${lines.nonEmpty} dòng có chữ, ${lines.unaccounted.length === 0 ? 'đã đọc hết' : `chưa hiểu dòng ${lines.unaccounted.join(', ')}`}`,
  );
  for (const area of draft.areas) {
    out.push('', numbered(area.line, `${area.code}. ${area.title}  [${FLOWS[area.flow]}]`));
    for (const offering of area.offerings) out.push(...offeringLines(offering));
    for (const assignment of area.assignments) out.push(...assignmentLines(assignment));
    for (const duty of area.duties) out.push(numbered(duty.line, `  · ${duty.actor ?? ''}${duty.actor ? ': ' : ''}${duty.text}`));
  }
  if (draft.timeline.length > 0) out.push('', 'TIẾN ĐỘ');
  for (const { line, from, to, text } of draft.timeline) {
    out.push(numbered(line, `  ${from === to ? month(from) : `${month(from)} – ${month(to)}`}: ${text}`));
  }
  out.push('', 'NƠI NHẬN');
  for (const { line, organisation, parts } of draft.recipients) {
    out.push(numbered(line, `  ${organisation}${parts.length > 0 ? `: ${parts.join(' · ')}` : ''}`));
  }
  for (const [severity, title] of SEVERITIES) {
    const found = draft.findings.filter((finding) => finding.severity === severity);
    out.push('', `${title}: ${found.length}`);
    for (const { message, code } of found) out.push(`  – ${message.vi}  [${code}]`);
  }
  return `${out.join('\n')}\n`;
}

const numbered = (line: number, text: string): string => `${String(line).padStart(4)}  ${text}`;

function offeringLines({ line, ordinal, name, mode, visit, venue, capacity, components, assignmentLines: by }: DraftOffering): string[] {
  const details = [
    mode ? `${visit ? 'tham quan ' : ''}${MODES[mode]}` : null,
    venue && (capacity ? venue : `tại ${venue}`),
    capacity && `tối đa ${capacity.count}${capacity.scope === 'locality' ? ' mỗi địa phương' : ''}`,
    by.length > 0 ? `phân công ở dòng ${by.join(', ')}` : null,
  ].filter((detail) => detail !== null);
  return [
    numbered(line, `  ${ordinal}. ${name}${details.length > 0 ? `  (${details.join(' · ')})` : ''}`),
    ...components.map((part) => numbered(line, `     phần: ${part.name}  (dòng ${part.assignmentLine})`)),
  ];
}

function assignmentLines({ line, leadUnit, parentUnit, coUnits, scope, contact }: DraftAssignment): string[] {
  const units = [parentUnit && `thuộc ${parentUnit}`, ...coUnits.map((unit) => `phối hợp: ${unit}`)].filter((text) => text !== null);
  const phone = contact?.phone ? formatPhone(contact.phone.e164) : (contact?.phonePrinted ?? 'không có số');
  return [
    numbered(line, `  → ${leadUnit}${units.length > 0 ? ` (${units.join('; ')})` : ''}: ${scope}`),
    contact
      ? `          Đ/c ${contact.name}, ${contact.positions.map(({ printed }) => printed).join(', ')} · ${phone}`
      : '          (chưa có đầu mối)',
  ];
}
