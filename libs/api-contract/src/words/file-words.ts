import type { FilePurpose } from '@chung-suc/domain';
import type { Words } from './words';

export const FILE_PURPOSE_WORDS: Record<FilePurpose, Words> = {
  report: { vi: 'Kèm báo cáo', en: 'With the report' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  other: { vi: 'Tài liệu khác', en: 'Other' },
};
