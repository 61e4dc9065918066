import { Inject, Injectable } from '@nestjs/common';
import { FILE_PROBLEMS, type FormFields, type FileProblemCode } from '@chung-suc/api-contract';
import { isPhotoKind, mayRead, photosLeft } from '@chung-suc/domain';
import { CaseFilesService, type CaseOfFiles, type FileActor } from '../files/case-files.service';
import { PARTS_FOLDER, type PartsFolder } from '../files/parts-folder';
import { ApiProblem } from '../problems/api-problem';
import type { PhotosOfForm, PhotoTrouble } from './forms/photos.field';
import { LinkSituationService, type LinkSituation } from './link-situation.service';

/** A photo that came with the form itself, as it lies among the parts. */
export interface SentPhoto {
  readonly id: string;
  readonly name: string;
  readonly tooLarge: boolean;
}

export interface LinkFiles {
  readonly case: CaseOfFiles;
  readonly actor: FileActor;
}

/** The field that takes a photo away: `drop.` and its id. */
const DROP = /^drop\.([0-9a-f-]{36})$/;

/** Photos on the pages behind links: whoever reports adds them, whoever may read the case sees them. */
@Injectable()
export class LinkPhotosService {
  constructor(
    private readonly situations: LinkSituationService,
    private readonly files: CaseFilesService,
    @Inject(PARTS_FOLDER) private readonly parts: PartsFolder,
  ) {}

  /** For who sends photos by themselves. Throws `linkUnknown`, `linkPostNotHeld`, `linkExpired`, `linkOver`; `notFound` where no report is asked for. */
  async reporter(token: string): Promise<LinkFiles> {
    const situation = await this.situations.find(token);
    if (situation.status === 'postNotHeld') throw new ApiProblem('linkPostNotHeld');
    if (situation.status === 'expired') throw new ApiProblem('linkExpired');
    if (situation.status === 'over') throw new ApiProblem('linkOver');
    if (!takesPhotos(situation)) throw new ApiProblem('notFound');
    return filesOf(situation);
  }

  /** For who looks at them. Throws as above; an old link shows none. */
  async reader(token: string): Promise<LinkFiles> {
    const situation = await this.situations.find(token);
    if (!showsPhotos(situation)) throw new ApiProblem(situation.status === 'postNotHeld' ? 'linkPostNotHeld' : 'linkExpired');
    return filesOf(situation);
  }

  /** Takes what came with the form: photos, and those to take away. What is wrong with one keeps none of the others. */
  async take(situation: LinkSituation, fields: FormFields, sent: readonly SentPhoto[]): Promise<PhotoTrouble[]> {
    if (!takesPhotos(situation)) return [];
    const { case: row, actor } = filesOf(situation);
    for (const fileId of Object.keys(fields).flatMap((name) => DROP.exec(name)?.[1] ?? [])) {
      await this.files.remove(row, actor, fileId).catch(unlessKnown);
    }
    const troubles: PhotoTrouble[] = [];
    for (const { id, name, tooLarge } of sent) {
      try {
        if (tooLarge) throw new ApiProblem('fileTooLarge');
        await this.files.add(row.id, actor, { purpose: 'report', name, bytes: await this.parts.read(id) });
      } catch (error) {
        if (!(error instanceof ApiProblem) || !isAboutFile(error.code)) throw error;
        troubles.push({ name, code: error.code });
      }
    }
    return troubles;
  }

  /** What the page shows of them; null where there are none and none are asked for. */
  async on(situation: LinkSituation, token: string, troubles: readonly PhotoTrouble[] = []): Promise<PhotosOfForm | null> {
    if (!showsPhotos(situation)) return null;
    const { case: row, actor } = filesOf(situation);
    const files = (await this.files.seenBy(row, actor)).filter(({ purpose, kind }) => purpose === 'report' && isPhotoKind(kind));
    if (files.length === 0 && !takesPhotos(situation)) return null;
    const kept = files.map(({ id, name, width, height }) => ({ id, name, width, height }));
    return { address: `/l/${token}`, kept, left: photosLeft(files), troubles };
  }
}

/** Only the form of a report that is still asked for has a place for photos. */
export const takesPhotos = ({ status, duty }: Pick<LinkSituation, 'status' | 'duty'>): boolean =>
  status === 'open' && duty.kind === 'report';

/** An old link in an old mailbox shows nothing; nor does that of a unit that is not asked any more. */
const showsPhotos = ({ status, link, now, facts, reading }: LinkSituation): boolean =>
  (status === 'open' || status === 'over') &&
  link.expiresAt.getTime() > now &&
  facts.actor.kind === 'person' &&
  mayRead(reading.state, facts.actor.posts);

function filesOf({ link, reading, facts }: LinkSituation): LinkFiles {
  const posts = facts.actor.kind === 'person' ? facts.actor.posts : [];
  return {
    case: { id: link.caseId, number: reading.state.number, state: reading.state },
    actor: { personId: link.personId, posts, linkId: link.id },
  };
}

const isAboutFile = (code: string): code is FileProblemCode => Object.hasOwn(FILE_PROBLEMS, code);

/** Taken away before, or not one's own: the form was sent twice, or somebody has written it by hand. */
const unlessKnown = (error: unknown): void => {
  if (!(error instanceof ApiProblem)) throw error;
};
