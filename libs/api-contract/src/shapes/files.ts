import { z } from 'zod';
import { FILE_PURPOSES, KEPT_KINDS } from '@chung-suc/domain';
import { isoInstant, words } from './texts';

const purpose = z.enum(FILE_PURPOSES);

const caseFileShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(KEPT_KINDS).meta({ description: 'By content. A photo is kept as JPEG, without what the camera wrote into it.' }),
  size: z.int().meta({ description: 'Bytes, as it is kept.' }),
  width: z.int().nullable().meta({ description: 'Pixels of a photo; null for a document.' }),
  height: z.int().nullable(),
  purpose,
  purposeTitle: words,
  addedAt: isoInstant,
  addedBy: z.strictObject({ name: z.string(), organisation: z.string() }),
  withDraft: z.boolean().meta({ description: 'Goes with a report that has not been sent: only those who write it see it.' }),
  mayRemove: z.boolean().meta({ description: 'By the person who asks, now.' }),
  href: z.string().meta({ description: 'The file, to be saved. With `?nho`: a small picture of a photo.' }),
});

export const caseFilesShape = z.strictObject({
  files: z.array(caseFileShape).meta({ description: 'The earliest first.' }),
  purposes: z.array(purpose).meta({ description: 'What the person who asks may add files for, now; empty for who may not.' }),
  photosLeft: z.int().meta({ description: 'How many photos the report can still have.' }),
});

export const uploadShape = z.strictObject({
  id: z.uuid(),
  offset: z.int().meta({ description: 'Bytes that have arrived.' }),
  length: z.int(),
  fileId: z.uuid().nullable().meta({ description: 'What has become of it; null while it is not whole.' }),
  expiresAt: isoInstant,
});

export type CaseFiles = z.output<typeof caseFilesShape>;
export type CaseFileView = z.output<typeof caseFileShape>;
export type UploadView = z.output<typeof uploadShape>;
