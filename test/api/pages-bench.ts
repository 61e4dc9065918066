import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule, IntakeSweepService, UploadsSweepService, configure, type ApiSettings, type Swept } from '@chung-suc/api/app';
import { instantAt, type CommandBodies, type Instant, type PersonCommandKind } from '@chung-suc/domain';
import { IntakeRow, LinkRow, MessageRow, type StoredAnswer } from '@chung-suc/persistence';
import { CaseCommands, EngineAway, KeyReused, bodyHashOf, type Submission, type SubmittedCommand } from '@chung-suc/platform/case-commands';
import { CLOCK } from '@chung-suc/platform/clock';
import { LinkSigner } from '@chung-suc/platform/links';
import { EngineConnection } from '@chung-suc/platform/temporal';
import { prepareEscalation } from '@chung-suc/escalation/prepare';
import type { Recorded } from '@chung-suc/workflow-contract';
import { record } from '@chung-suc/orchestrator/record';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { ASKED_AT, END, aConfirmation, aReport, aRequest, aReview, anAgreement } from '../fixtures/requests';
import { PEOPLE, POSTS } from '../fixtures/small-plan';
import { routesOf, type Route } from './routes';

const SECRET = Buffer.alloc(32, 7).toString('base64');

/**
 * The pages on a real database at any instant, without an engine: commands arrive as they do through the API and are recorded at once by
 * `record` itself. What the engine adds is tested elsewhere.
 */
export class PagesBench {
  now: Instant = ASKED_AT;
  /** The engine does not answer. */
  away = false;
  caseId: string = randomUUID();
  /** What the sweep asks to be sent again. */
  sendAgain: (commandId: string) => Promise<void> = () => Promise.resolve();
  private app: NestExpressApplication | null = null;
  readonly signer = new LinkSigner(SECRET);

  private constructor(
    readonly db: TestDatabase,
    /** Where files lie. */
    readonly filesFolder: string,
  ) {}

  static async begin(over: Partial<ApiSettings> = {}): Promise<PagesBench> {
    const bench = new PagesBench(await databaseWithPlan(), await mkdtemp(join(tmpdir(), 'chung-suc-files-')));
    const settings: ApiSettings = {
      CHUNG_SUC_MODE: 'embedded',
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: 0,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      DATABASE_URL: bench.db.url,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: 'none',
      TEMPORAL_TLS: 'false',
      CODEC_KEYS: `test:${SECRET}`,
      LINK_SECRET: SECRET,
      SWEEP_SECONDS: 86_400, // rounds are the test's
      LIVE_BEAT_SECONDS: 1,
      TRUSTED_PROXIES: 0,
      FILES_FOLDER: bench.filesFolder,
      MAIL_PAGE_URL: 'http://127.0.0.1:1080',
      TEMPORAL_UI_URL: 'http://127.0.0.1:8233',
      ...over,
    };
    const module = await Test.createTestingModule({ imports: [ApiModule.with(settings)] })
      .overrideProvider(CLOCK)
      .useValue({ now: () => Promise.resolve(bench.now), offsetMs: () => Promise.resolve(0) })
      .overrideProvider(EngineConnection)
      .useValue({ check: () => (bench.away ? Promise.reject(new Error('away')) : Promise.resolve()) })
      .overrideProvider(CaseCommands)
      .useValue({
        submit: (command: SubmittedCommand) => bench.submit(command),
        sendAgain: ({ commandId }: IntakeRow) => bench.sendAgain(commandId),
      })
      .compile();
    bench.app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configure(bench.app);
    await bench.app.listen(0, '127.0.0.1');
    await bench.sweep(); // the one of the start is over
    return bench;
  }

  async end(): Promise<void> {
    await this.app?.close();
    await this.db.end();
    await rm(this.filesFolder, { recursive: true, force: true });
  }

  sweep(): Promise<Swept> {
    if (!this.app) throw new Error('The bench has not begun');
    return this.app.get(IntakeSweepService).sweep();
  }

  /** What was sent in part, and what was removed. */
  async sweepUploads(): Promise<void> {
    await this.app?.get(UploadsSweepService).sweep();
  }

  async url(): Promise<string> {
    return (await this.app?.getUrl()) ?? '';
  }

  routes(): Route[] {
    return this.app ? routesOf(this.app) : [];
  }

  /** A new case, as far as the named step: the people and the days of the scenarios. */
  async caseAfter(step: 'requested' | 'agreed' | 'held' | 'reported' | 'reviewed' | 'commended'): Promise<void> {
    await this.clear();
    const steps = ['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended'] as const;
    const doing: Record<(typeof steps)[number], () => Promise<unknown>> = {
      requested: () => this.give('request', aRequest(), PEOPLE.localityContact, ASKED_AT),
      agreed: () => this.give('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 14, 2)),
      held: () => this.clock(END),
      reported: () => this.give('report', aReport(), PEOPLE.unitContact, instantAt('2026-06-19', 9)),
      reviewed: () => this.give('review', aReview(), PEOPLE.reviewer, instantAt('2026-06-22', 8)),
      commended: () => this.give('commend', { people: [], nobodyThisTime: true }, PEOPLE.unitContact, instantAt('2026-06-23', 8)),
    };
    for (const next of steps.slice(0, steps.indexOf(step) + 1)) await doing[next]();
  }

  /** A new case to come, and the units to itself: what earlier tests left is over. */
  async clear(): Promise<void> {
    this.caseId = randomUUID();
    for (const table of ['booking', 'place', 'place_wait']) await this.db.database.query(`DELETE FROM ${table}`);
    await this.db.database.query(
      `UPDATE cases SET stage = 'closed', outcome = 'closedByCommittee', closed_at = updated_at WHERE stage <> 'closed'`,
    );
  }

  /** As people call a case; empty when there is no such case. */
  async caseNumber(id: string = this.caseId): Promise<string> {
    const [row] = (await this.db.database.query(`SELECT number FROM cases WHERE id = $1`, [id])) as { number: string }[];
    return row?.number ?? '';
  }

  confirm = (): Promise<StoredAnswer> =>
    this.give('confirmExecution', aConfirmation(), PEOPLE.localityContact, instantAt('2026-06-19', 10));

  async give<K extends PersonCommandKind>(kind: K, body: CommandBodies[K], personId: string, at: Instant): Promise<StoredAnswer> {
    this.now = at;
    const command = {
      commandId: randomUUID(),
      caseId: this.caseId,
      kind,
      body,
      via: 'api' as const,
      actorPersonId: personId,
      actorPostId: null,
    };
    const { answer } = await this.submit(command);
    if (answer.outcome === 'refused') throw new Error(`The bench's own ${kind} was refused: ${answer.code}`);
    return answer;
  }

  async clock(at: Instant): Promise<void> {
    this.now = at;
    const commandId = `clock:${this.caseId}:${at}`;
    await this.heard(await record(this.db.database, { caseId: this.caseId, commandId, kind: 'clockReached', asOf: at, clockOffsetMs: 0 }));
  }

  /** What the workflow hands over: a place that was freed, to the case that it is kept for, or the parts that were declined, to a case of their own. */
  private async heard({ handOver }: Recorded): Promise<void> {
    if (handOver === null) return;
    const { caseId, kind } = await this.db.database.getRepository(IntakeRow).findOneByOrFail({ commandId: handOver });
    const command = { caseId, commandId: handOver, kind, asOf: this.now, clockOffsetMs: 0 };
    await this.heard(await record(this.db.database, command));
  }

  /** What the escalation service does: proposals, and the mail to each member who may decide. */
  prepare(n = 1): Promise<void> {
    return prepareEscalation(this.db.database, { caseId: this.caseId, n }, this.now);
  }

  /** The address of a link, as the mail to the holder of the post has it. */
  async link(dutyId: string, over: Partial<Pick<LinkRow, 'postId' | 'personId' | 'expiresAt'>> = {}): Promise<string> {
    const { postId } = over;
    const where = { caseId: this.caseId, dutyId, ...(postId === undefined ? {} : { postId }) };
    const message = await this.db.database.getRepository(MessageRow).findOneByOrFail(where);
    const row = {
      id: randomUUID(),
      caseId: this.caseId,
      dutyId,
      postId: message.postId,
      personId: HOLDERS[message.postId] ?? '',
      messageId: message.id,
      expiresAt: new Date(this.now + 60 * 86_400_000),
      ...over,
    };
    await this.db.database.getRepository(LinkRow).upsert(row, ['messageId', 'caseId', 'dutyId']);
    return this.signer.pathOf(row.id);
  }

  pathOf = (linkId: string): string => this.signer.pathOf(linkId);

  /** The token in the mail by which a password is set. */
  passwordToken = (linkId: string): string => this.signer.passwordPathOf(linkId).replace(/^.*\//, '');

  /** Everything that a command could change, to see that nothing did. */
  async everything(): Promise<unknown> {
    const [rows] = (await this.db.database.query(
      `SELECT (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.id) FROM cases c) AS cases, (SELECT count(*) FROM case_event) AS events,
              (SELECT jsonb_agg(to_jsonb(d) ORDER BY d.case_id, d.id) FROM duty d) AS duties, (SELECT count(*) FROM intake) AS intakes,
              (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.id) FROM message m) AS mails, (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.id) FROM link l) AS links`,
    )) as unknown[];
    return rows;
  }

  async eventKinds(): Promise<string[]> {
    const rows = (await this.db.database.query(`SELECT kind FROM case_event WHERE case_id = $1 ORDER BY version`, [this.caseId])) as {
      kind: string;
    }[];
    return rows.map(({ kind }) => kind);
  }

  private async submit(command: SubmittedCommand): Promise<Submission> {
    const intakes = this.db.database.getRepository(IntakeRow);
    const bodyHash = bodyHashOf(command.caseId, command.kind, command.body);
    const row = { ...command, body: command.body as object, bodyHash, receivedAt: new Date(this.now) };
    await intakes.createQueryBuilder().insert().values(row).orIgnore().execute();
    const { commandId, caseId, kind } = command;
    if ((await intakes.findOneByOrFail({ commandId })).bodyHash !== bodyHash) throw new KeyReused();
    if (this.away) throw new EngineAway();
    await this.heard(await record(this.db.database, { caseId, commandId, kind, asOf: this.now, clockOffsetMs: 0 }));
    const { answer } = await intakes.findOneByOrFail({ commandId });
    if (!answer) throw new Error('record left no answer');
    return { caseId, answer };
  }
}

/** Who holds the posts that are written to. */
const HOLDERS: Readonly<Record<string, string>> = {
  [POSTS.unit]: PEOPLE.unitContact,
  [POSTS.unitC]: PEOPLE.tiedReviewer,
  [POSTS.coordinator]: PEOPLE.coordinator,
  [POSTS.locality]: PEOPLE.localityContact,
  [POSTS.otherLocality]: PEOPLE.otherLocalityContact,
  [POSTS.branch]: PEOPLE.branchContact,
  [POSTS.parent]: PEOPLE.parentContact,
  [POSTS.reviewer]: PEOPLE.reviewer,
  [POSTS.tiedReviewer]: PEOPLE.tiedReviewer,
};
