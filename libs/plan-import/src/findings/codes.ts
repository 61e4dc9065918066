import { CATALOGUE_KINDS } from './kinds/catalogue';
import { DOCUMENT_KINDS } from './kinds/document';
import { LAYOUT_KINDS } from './kinds/layout';
import { NAME_KINDS } from './kinds/names';
import { PEOPLE_KINDS } from './kinds/people';
import { TEXT_KINDS } from './kinds/text';

/**
 * The one list of what the import can find. Errors block publishing, warnings want a look, infos are for the record. Sentences name lines,
 * never people or numbers: findings are kept with the plan and shown to more people than the plan itself (R57).
 */
export const FINDING_KINDS = {
  ...PEOPLE_KINDS,
  ...NAME_KINDS,
  ...CATALOGUE_KINDS,
  ...DOCUMENT_KINDS,
  ...TEXT_KINDS,
  ...LAYOUT_KINDS,
} as const;

export type FindingCode = keyof typeof FINDING_KINDS;
