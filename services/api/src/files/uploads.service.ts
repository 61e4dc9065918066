import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { PROBLEMS, toIso, type UploadView } from '@chung-suc/api-contract';
import { MOST_UNFINISHED, addingPost, unfinishedUntil } from '@chung-suc/domain';
import { UploadRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { isUuid } from '../http/is-uuid';
import { ApiProblem } from '../problems/api-problem';
import { CaseFilesService, type CaseOfFiles, type FileActor } from './case-files.service';
import { PARTS_FOLDER, PartsFolder, TooMuch } from './parts-folder';
import type { Announced } from './tus';

/** Parts that belong to no upload were a form's, which is read within minutes. */
const STRAY_AFTER_MS = 3_600_000;

/** A part that is being taken. */
interface Taking {
  readonly source: Readable;
  readonly done: Promise<unknown>;
}

/** Files that come in parts, over as many connections as it takes. */
@Injectable()
export class UploadsService {
  /** By upload: whoever comes back after a lost connection must not wait for the old one to be missed. */
  private readonly taking = new Map<string, Taking>();

  constructor(
    private readonly database: DataSource,
    private readonly files: CaseFilesService,
    @Inject(PARTS_FOLDER) private readonly parts: PartsFolder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `filePurposeClosed`, `tooManyFiles`, `tooManyPhotos`, `tooManyUnfinished`. */
  async begin(row: CaseOfFiles, actor: FileActor, { length, name, purpose }: Announced): Promise<UploadView> {
    await this.files.mayAdd(row, actor, { purpose, name });
    const post = addingPost(row.state, actor.posts);
    if (!post) throw new ApiProblem('filePurposeClosed');
    const now = await this.clock.now();
    const uploads = this.database.getRepository(UploadRow);
    const mine = { caseId: row.id, personId: actor.personId, fileId: IsNull(), expiresAt: MoreThan(new Date(now)) };
    if ((await uploads.countBy(mine)) >= MOST_UNFINISHED) throw new ApiProblem('tooManyUnfinished');
    const upload = uploads.create({
      id: randomUUID(),
      caseId: row.id,
      personId: actor.personId,
      postId: post.postId,
      linkId: actor.linkId,
      purpose,
      name,
      length,
      begunAt: new Date(now),
      expiresAt: new Date(unfinishedUntil(now)),
      fileId: null,
    });
    await this.parts.begin(upload.id);
    await uploads.insert(upload);
    return toView(upload, 0);
  }

  /** How much has arrived. One that is whole and has become no file yet becomes one now. Throws `uploadUnknown`, and what is wrong with the file. */
  async look(row: CaseOfFiles, actor: FileActor, uploadId: string): Promise<UploadView> {
    const upload = await this.find(row, actor, uploadId);
    await this.endOther(uploadId);
    return this.finishIfWhole(upload, actor);
  }

  /** Takes what comes from `offset` on. Throws `uploadUnknown`, `uploadOffsetWrong`, and, with the last byte, what is wrong with the file. */
  async take(row: CaseOfFiles, actor: FileActor, uploadId: string, offset: number, source: Readable): Promise<UploadView> {
    const upload = await this.find(row, actor, uploadId);
    await this.endOther(uploadId);
    const arrived = await this.arrived(upload);
    if (offset !== arrived) throw new ApiProblem('uploadOffsetWrong');
    if (upload.fileId === null) {
      const done = this.parts.append(uploadId, offset, source, upload.length);
      const taking = { source, done: done.catch(() => undefined) };
      this.taking.set(uploadId, taking);
      try {
        await done;
      } catch (error) {
        // A lost connection: nobody hears the answer, and what has arrived is kept.
        throw error instanceof TooMuch ? new ApiProblem('uploadMalformed') : new ApiProblem('badRequest');
      } finally {
        if (this.taking.get(uploadId) === taking) this.taking.delete(uploadId);
      }
    }
    return this.finishIfWhole(upload, actor);
  }

  /** Throws `uploadUnknown`. */
  async drop(row: CaseOfFiles, actor: FileActor, uploadId: string): Promise<void> {
    const upload = await this.find(row, actor, uploadId);
    await this.endOther(uploadId);
    await this.forget(upload);
  }

  /** What is older than a day is forgotten, and parts of forms that a crash has left. */
  async sweep(): Promise<number> {
    const old = await this.database.getRepository(UploadRow).findBy({ expiresAt: LessThanOrEqual(new Date(await this.clock.now())) });
    for (const upload of old) await this.forget(upload);
    for (const id of await this.parts.idleFor(STRAY_AFTER_MS)) {
      if (!(await this.database.getRepository(UploadRow).existsBy({ id }))) await this.parts.forget(id);
    }
    return old.length;
  }

  private async find({ id }: CaseOfFiles, { personId }: FileActor, uploadId: string): Promise<UploadRow> {
    const now = new Date(await this.clock.now());
    const found = isUuid(uploadId)
      ? await this.database.getRepository(UploadRow).findOneBy({ id: uploadId, caseId: id, personId, expiresAt: MoreThan(now) })
      : null;
    if (!found) throw new ApiProblem('uploadUnknown');
    return found;
  }

  private async finishIfWhole(upload: UploadRow, actor: FileActor): Promise<UploadView> {
    const arrived = await this.arrived(upload);
    if (upload.fileId !== null || arrived < upload.length) return toView(upload, arrived);
    try {
      const bytes = await this.parts.read(upload.id);
      const file = await this.files.add(upload.caseId, actor, { purpose: upload.purpose, name: upload.name, bytes });
      await this.database.getRepository(UploadRow).update({ id: upload.id }, { fileId: file.id });
      await this.parts.forget(upload.id);
      return toView({ ...upload, fileId: file.id }, upload.length);
    } catch (error) {
      // What was refused will be refused again: nothing of it is kept.
      if (error instanceof ApiProblem && PROBLEMS[error.code].status < 500) await this.forget(upload);
      throw error;
    }
  }

  /** Throws `uploadUnknown` when the bytes have gone, as after a restore of the database alone. */
  private async arrived({ id, fileId, length }: UploadRow): Promise<number> {
    if (fileId !== null) return length;
    const arrived = await this.parts.arrived(id);
    if (arrived === null) throw new ApiProblem('uploadUnknown');
    return arrived;
  }

  private async forget({ id }: UploadRow): Promise<void> {
    await this.database.getRepository(UploadRow).delete({ id });
    await this.parts.forget(id);
  }

  private async endOther(uploadId: string): Promise<void> {
    const other = this.taking.get(uploadId);
    other?.source.destroy();
    await other?.done;
  }
}

const toView = ({ id, length, fileId, expiresAt }: UploadRow, offset: number): UploadView => ({
  id,
  offset,
  length,
  fileId,
  expiresAt: toIso(expiresAt.getTime()),
});
