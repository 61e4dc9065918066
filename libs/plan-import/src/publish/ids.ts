import { createHash } from 'node:crypto';
import { fold, slug } from '@chung-suc/domain';

/** Ids are functions of the content. A person's shows no name: ids travel through the engine, its history and the logs. */
export const unitId = (name: string): string => `unit-${slug(name)}`;
export const localityId = (name: string): string => `locality-${slug(name)}`;
export const programmeId = (bloc: string, year: number): string => `programme-${slug(bloc)}-${year}`;
export const offeringId = (areaCode: string, ordinal: number): string => `${areaCode}-${ordinal}`;
export const componentId = (offering: string, index: number): string => `${offering}-${String.fromCharCode(97 + index)}`;
export const contactPostId = (organisationId: string, ordinal: number): string =>
  `post-contact-${organisationId.replace(/^(?:unit|locality)-/, '')}${ordinal > 1 ? `-${ordinal}` : ''}`;
export const secretaryPostId = (unit: string): string => `post-secretary-${unit.replace(/^unit-/, '')}`;

/** `namesake` counts people of one name, from 1. */
export const personId = (fullName: string, namesake: number): string =>
  `person-${createHash('sha256')
    .update(`${fold(fullName)}#${namesake}`)
    .digest('hex')
    .slice(0, 12)}`;
