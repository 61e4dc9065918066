import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { CaseFiles } from '@chung-suc/api-contract';
import {
  addingPost,
  cleanFileName,
  fileRefusal,
  isCalledPhoto,
  mayRemoveFile,
  purposesOpenTo,
  reportBeingWritten,
  seesFile,
  type FilePurpose,
  type FileViewer,
} from '@chung-suc/domain';
import { CaseFileRow, CaseRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { isUuid } from '../http/is-uuid';
import { ApiProblem } from '../problems/api-problem';
import { attachedFileOf, toCaseFiles } from './case-files.mapper';
import { readContent, type Content } from './content/read-content';
import { FILE_STORE, sha256Of, type FileStore } from './file-store';

/** Who adds: a person who is signed in, or one behind a link, in its post alone. */
export interface FileActor extends FileViewer {
  readonly linkId: string | null;
}

/** The case, as far as its files are concerned. */
export type CaseOfFiles = Pick<CaseRow, 'id' | 'number' | 'state'>;

export interface NewFile {
  readonly purpose: FilePurpose;
  /** As the browser has it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Bytes of files that were removed are looked for this long, should a crash have kept them. */
const REMOVED_LATELY_MS = 2 * 86_400_000;

/** The files of a case; who may reach the case at all is the access table's, or the link's. */
@Injectable()
export class CaseFilesService {
  constructor(
    private readonly database: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(row: CaseOfFiles, viewer: FileViewer): Promise<CaseFiles> {
    return toCaseFiles(row, await this.seenBy(row, viewer), viewer);
  }

  /** Those that the viewer may see, the earliest first. */
  async seenBy({ id, state }: CaseOfFiles, viewer: FileViewer): Promise<CaseFileRow[]> {
    const rows = await this.database.getRepository(CaseFileRow).find({
      where: { caseId: id, removedAt: IsNull() },
      order: { addedAt: 'ASC', id: 'ASC' },
      relations: { person: true, post: { organisation: true } },
    });
    return rows.filter((file) => seesFile(attachedFileOf(file), state, viewer));
  }

  /** Before anything is sent. Throws `filePurposeClosed`, `tooManyFiles`, `tooManyPhotos`. */
  async mayAdd(row: CaseOfFiles, actor: FileActor, { purpose, name }: Pick<NewFile, 'purpose' | 'name'>): Promise<void> {
    if (!purposesOpenTo(row.state, actor.posts).includes(purpose)) throw new ApiProblem('filePurposeClosed');
    const refused = fileRefusal(
      { kind: isCalledPhoto(name) ? 'jpeg' : 'pdf', bytes: 0, purpose },
      await this.others(this.database.manager, row.id),
    );
    if (refused) throw new ApiProblem(refused);
  }

  /**
   * Adds a file; the same bytes from the same person for the same purpose are the file that there is. Throws what is wrong with it, and
   * keeps nothing of it then.
   */
  async add(caseId: string, actor: FileActor, file: NewFile): Promise<CaseFileRow> {
    const content = await readContent(file.bytes);
    const now = new Date(await this.clock.now());
    return this.database.transaction(async (manager) => {
      await lock(manager, `files of ${caseId}`);
      const { state } = await manager.getRepository(CaseRow).findOneByOrFail({ id: caseId });
      const post = addingPost(state, actor.posts);
      if (!post || !purposesOpenTo(state, actor.posts).includes(file.purpose)) throw new ApiProblem('filePurposeClosed');
      const files = manager.getRepository(CaseFileRow);
      const once = { caseId, personId: actor.personId, purpose: file.purpose, sourceSha256: sha256Of(file.bytes) };
      const same = await files.findOneBy({ ...once, removedAt: IsNull() });
      if (same) return same;
      const bytes = file.bytes.length;
      const refused = fileRefusal({ kind: content.cameAs, bytes, purpose: file.purpose }, await this.others(manager, caseId));
      if (refused) throw new ApiProblem(refused);
      const row = files.create({
        ...once,
        ...(await this.keep(manager, content)),
        id: randomUUID(),
        postId: post.postId,
        linkId: actor.linkId,
        reportRound: reportBeingWritten(state, file.purpose),
        name: cleanFileName(file.name, content.kind),
        addedAt: now,
        removedAt: null,
        removedById: null,
      });
      await files.insert(row);
      return row;
    });
  }

  /** Throws `fileUnknown` for one that the actor does not see, `notYours` for one that somebody else has added. */
  async remove(row: CaseOfFiles, actor: FileViewer, fileId: string): Promise<void> {
    const file = await this.find(row, actor, fileId);
    const now = new Date(await this.clock.now());
    await this.database.transaction(async (manager) => {
      await lock(manager, `files of ${row.id}`);
      const { state } = await manager.getRepository(CaseRow).findOneByOrFail({ id: row.id });
      if (!mayRemoveFile(attachedFileOf(file), state, actor)) throw new ApiProblem('notYours');
      const removed = { removedAt: now, removedById: actor.personId };
      await manager.getRepository(CaseFileRow).update({ id: file.id, removedAt: IsNull() }, removed);
    });
    await this.forgetUnused(file);
  }

  /** The bytes to hand out, of the file or of its small picture. Throws `fileUnknown`. */
  async open(
    row: CaseOfFiles,
    viewer: FileViewer,
    fileId: string,
    small: boolean,
  ): Promise<{ file: CaseFileRow; size: number; bytes: Readable }> {
    const file = await this.find(row, viewer, fileId);
    const name = small ? file.thumbnailSha256 : file.sha256;
    const found = name === null ? null : await this.store.open(name);
    if (!found) throw new ApiProblem('fileUnknown');
    return { file, ...found };
  }

  /** What a crash between removing and deleting has kept is deleted. */
  async forgetRemoved(): Promise<void> {
    const since = new Date((await this.clock.now()) - REMOVED_LATELY_MS);
    for (const file of await this.database.getRepository(CaseFileRow).findBy({ removedAt: MoreThan(since) })) await this.forgetUnused(file);
  }

  private async find(row: CaseOfFiles, viewer: FileViewer, fileId: string): Promise<CaseFileRow> {
    const file = isUuid(fileId)
      ? await this.database.getRepository(CaseFileRow).findOneBy({ id: fileId, caseId: row.id, removedAt: IsNull() })
      : null;
    if (!file || !seesFile(attachedFileOf(file), row.state, viewer)) throw new ApiProblem('fileUnknown');
    return file;
  }

  private others(manager: EntityManager, caseId: string): Promise<Pick<CaseFileRow, 'kind' | 'purpose'>[]> {
    return manager.getRepository(CaseFileRow).findBy({ caseId, removedAt: IsNull() });
  }

  /** Under the lock of its bytes, so that nobody forgets them before the row that needs them is there. */
  private async keep(manager: EntityManager, { kind, bytes, photo }: Content) {
    const all = photo ? [bytes, photo.thumbnail] : [bytes];
    for (const sha256 of all.map(sha256Of).sort()) await lock(manager, `bytes ${sha256}`);
    return {
      kind,
      size: bytes.length,
      width: photo?.width ?? null,
      height: photo?.height ?? null,
      sha256: await this.store.keep(bytes),
      thumbnailSha256: photo && (await this.store.keep(photo.thumbnail)),
    };
  }

  /** Deletes bytes that no file needs any more. */
  private async forgetUnused({ sha256, thumbnailSha256 }: CaseFileRow): Promise<void> {
    for (const name of [sha256, thumbnailSha256]) {
      if (name === null) continue;
      await this.database.transaction(async (manager) => {
        await lock(manager, `bytes ${name}`);
        const files = manager.getRepository(CaseFileRow);
        const needed = await files.existsBy([
          { sha256: name, removedAt: IsNull() },
          { thumbnailSha256: name, removedAt: IsNull() },
        ]);
        if (!needed) await this.store.forget(name);
      });
    }
  }
}

/** Until the transaction ends, nobody else has the lock of this name. */
const lock = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 14))`, [name]);
