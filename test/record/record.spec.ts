import 'reflect-metadata';
import { instantAt } from '@chung-suc/domain';
import { databaseWithPlan, type TestDatabase } from '../fixtures/database';
import { aCommendation, aConfirmation, aReport, aRequest, aReview, anAgreement, ASKED_AT, END, START } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { RecordBench } from './record-bench';

const MINUTE = 60_000;

describe('record', () => {
  let db: TestDatabase;
  let bench: RecordBench;
  beforeAll(async () => {
    db = await databaseWithPlan();
  });
  afterAll(() => db.end());
  beforeEach(async () => {
    await db.database.query('DELETE FROM booking'); // each story has the units to itself
    bench = new RecordBench(db.database);
  });

  const events = () =>
    bench
      .rows<{ kind: string }>(`SELECT kind FROM case_event WHERE case_id = $1 ORDER BY version`)
      .then((rows) => rows.map((row) => row.kind));
  const openDuties = () =>
    bench.rows<{ id: string; post: string; due: Date }>(
      `SELECT id, post_id AS post, due_at AS due FROM duty WHERE case_id = $1 AND closed_at IS NULL ORDER BY id`,
    );
  const messages = () =>
    bench.rows<{ template: string; post: string; state: string }>(
      `SELECT template, post_id AS post, state FROM message WHERE case_id = $1 ORDER BY created_at, template, post_id`,
    );

  it('carries the plain good case (scenario 4) from request to closed, on its exact dates', async () => {
    const asked = await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    expect(asked).toMatchObject({
      outcome: 'done',
      version: 1,
      stage: 'requested',
      wakeAt: instantAt('2026-06-12', 8),
      ended: false,
      toEscalate: null,
    });
    expect(await openDuties()).toEqual([{ id: 'answer-1', post: POSTS.unit, due: new Date(instantAt('2026-06-17', 17)) }]);

    const agreed = await bench.command('agree', anAgreement(), PEOPLE.unitContact, instantAt('2026-06-10', 21, 10));
    expect(agreed).toMatchObject({ outcome: 'done', stage: 'agreed', wakeAt: END });

    expect(await openDuties()).toEqual([{ id: 'hold-1', post: POSTS.unit, due: new Date(END) }]);
    expect(await bench.clock(END)).toMatchObject({ outcome: 'done', stage: 'held', wakeAt: instantAt('2026-06-22', 8) });
    expect(await openDuties()).toEqual([{ id: 'report-1', post: POSTS.unit, due: new Date(instantAt('2026-06-25', 17)) }]);

    await bench.command('report', aReport(), PEOPLE.unitContact, instantAt('2026-06-19', 9));
    expect((await openDuties()).map(({ id, post }) => `${id} ${post}`)).toEqual([
      `confirm-1 ${POSTS.locality}`,
      `review-1 ${POSTS.tiedReviewer}`,
    ]);
    await bench.command('confirmExecution', aConfirmation(), PEOPLE.localityContact, instantAt('2026-06-19', 10));
    await bench.command('review', aReview(), PEOPLE.reviewer, instantAt('2026-06-22', 8));
    const closed = await bench.command('commend', aCommendation(), PEOPLE.unitContact, instantAt('2026-06-23', 8));
    expect(closed).toMatchObject({ stage: 'closed', ended: true, wakeAt: null });

    expect(await events()).toEqual(['requested', 'agreed', 'held', 'reported', 'confirmed', 'reviewed', 'commended', 'closed']);
    expect(await openDuties()).toEqual([]);
    expect((await messages()).map(({ template }) => template).sort()).toEqual(
      [
        'requestToUnit',
        'requestSent',
        'agreedToUnit',
        'agreedToLocality',
        'reportAsked',
        'confirmAsked',
        'reviewAsked',
        'commendAsked',
        'closedTold',
        'closedTold',
      ].sort(),
    );
  });

  it('gives the stored answer to a command that comes again, also after the case has moved on', async () => {
    const commandId = await bench.arrive('request', aRequest(), PEOPLE.localityContact);
    const first = await bench.again(commandId, 'request', ASKED_AT);
    await bench.command('decline', { reason: 'Trùng lịch', alternative: null, knewAt: null }, PEOPLE.unitContact, ASKED_AT + MINUTE);
    const again = await bench.again(commandId, 'request', ASKED_AT + 2 * MINUTE);
    expect(first).toMatchObject({ outcome: 'done', stage: 'requested' });
    expect(again).toMatchObject({ outcome: 'done', stage: 'requested', ended: false, toEscalate: 1 });
    expect(await events()).toEqual(['requested', 'declined', 'escalated']);
    const [intake] = await bench.rows<{ answer: unknown }>(`SELECT answer FROM intake WHERE case_id = $1 AND kind = 'request'`);
    expect(intake?.answer).toEqual({ outcome: 'done', version: 1, stage: 'requested' });
  });

  it('records one of many agreements that arrive at the same instant, and tells the others why not', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => bench.command('agree', anAgreement(), PEOPLE.unitContact, ASKED_AT + MINUTE)),
    );
    expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'stageRefuses')).toHaveLength(5);
    expect(await events()).toEqual(['requested', 'agreed']);
    expect((await messages()).filter(({ template }) => template === 'agreedToLocality')).toHaveLength(1);
  });

  it('records one of the same command that arrives many times at once', async () => {
    const commandId = await bench.arrive('request', aRequest(), PEOPLE.localityContact);
    const answers = await Promise.all(Array.from({ length: 6 }, () => bench.again(commandId, 'request', ASKED_AT)));
    expect(answers).toEqual(Array.from({ length: 6 }, () => expect.objectContaining({ outcome: 'done', version: 1, stage: 'requested' })));
    expect(await events()).toEqual(['requested']);
  });

  it('numbers cases without gaps, also when requests are refused or come at once', async () => {
    const benches = Array.from({ length: 5 }, () => new RecordBench(db.database));
    const refused = new RecordBench(db.database);
    const [before] = await bench.rows<{ last: number }>(`SELECT last_case_number AS last FROM programme WHERE $1::text IS NOT NULL`);
    await Promise.all([
      ...benches.map((one) => one.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT)),
      refused.command('request', aRequest({ place: ' ' }), PEOPLE.localityContact, ASKED_AT),
    ]);
    const numbers = (await db.database.query(`SELECT number FROM cases WHERE id = ANY($1) ORDER BY number`, [
      benches.map((one) => one.caseId),
    ])) as { number: string }[];
    expect(numbers.map(({ number }) => Number(number.slice(-4)))).toEqual(
      Array.from({ length: 5 }, (_, index) => (before?.last ?? 0) + index + 1),
    );
    expect(numbers[0]?.number).toMatch(/^CS-2026-\d{4}$/);
  });

  it('ends the workflow of a request that is refused, and keeps the refusal as its answer', async () => {
    const answer = await bench.command('request', aRequest({ start: ASKED_AT - MINUTE }), PEOPLE.localityContact, ASKED_AT);
    expect(answer).toEqual({
      outcome: 'refused',
      code: 'invalidFields',
      version: 0,
      stage: 'new',
      wakeAt: null,
      ended: true,
      toEscalate: null,
      handOver: null,
    });
    const [intake] = await bench.rows<{ answer: { fields: unknown[] } }>(`SELECT answer FROM intake WHERE case_id = $1`);
    expect(intake?.answer.fields).toEqual([{ field: 'terms.start', problem: 'startInPast' }]);
  });

  it.each([
    ['nobody of a locality asks', OFFERINGS.onsite, PEOPLE.unitContact, 'notALocality'],
    ['the offering is not the plan’s', 'chung-suc-2026.III.9-9', PEOPLE.localityContact, 'unknownOffering'],
    ['the committee invites to it', OFFERINGS.invitation, PEOPLE.localityContact, 'offeringNotRequestable'],
    ['nobody was assigned', OFFERINGS.unassigned, PEOPLE.localityContact, 'offeringUnassigned'],
  ])('refuses a request when %s', async (_, offeringId, personId, code) => {
    expect(await bench.command('request', aRequest({}, offeringId), personId, ASKED_AT)).toMatchObject({
      outcome: 'refused',
      code,
      ended: true,
    });
  });

  it('tells the parent of a branch (R13), and only for a branch', async () => {
    await bench.command('request', aRequest({}, OFFERINGS.branch), PEOPLE.localityContact, ASKED_AT);
    expect(await messages()).toContainEqual({ template: 'requestForParentUnit', post: POSTS.parent, state: 'queued' });
  });

  it('never lets a member review their own unit, and asks another (R15)', async () => {
    await bench.command('request', aRequest({}, OFFERINGS.tied), PEOPLE.localityContact, ASKED_AT);
    await bench.command('agree', anAgreement(), PEOPLE.tiedReviewer, ASKED_AT + MINUTE);
    await bench.clock(END);
    await bench.command('report', aReport(), PEOPLE.tiedReviewer, END + MINUTE);
    expect((await openDuties()).find(({ id }) => id === 'review-1')?.post).toBe(POSTS.reviewer);
    expect(await bench.command('review', aReview(), PEOPLE.tiedReviewer, END + 2 * MINUTE)).toMatchObject({ code: 'recused' });
    expect(await bench.command('review', aReview(), PEOPLE.reviewer, END + 3 * MINUTE)).toMatchObject({
      outcome: 'done',
      stage: 'reviewed',
    });
  });

  it('lets a link act in its one post only', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    const through = (postId: string) =>
      bench.command('agree', anAgreement(), PEOPLE.unitContact, ASKED_AT + MINUTE, { actorPostId: postId, via: 'link' });
    expect(await through(POSTS.locality)).toMatchObject({ code: 'notYours' });
    expect(await through(POSTS.unit)).toMatchObject({ outcome: 'done', stage: 'agreed' });
  });

  it('follows the post: who no longer holds it may not answer, who took over may', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await db.database.query(`UPDATE holding SET held_to = '2026-06-10' WHERE post_id = $1 AND person_id = $2`, [
      POSTS.unit,
      PEOPLE.unitContact,
    ]);
    await db.database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, '2026-06-11')`, [
      POSTS.unit,
      PEOPLE.observer,
    ]);
    try {
      const next = instantAt('2026-06-11', 8);
      expect(await bench.command('agree', anAgreement(), PEOPLE.unitContact, next)).toMatchObject({ code: 'notYours' });
      expect(await bench.command('agree', anAgreement(), PEOPLE.observer, next)).toMatchObject({ outcome: 'done' });
    } finally {
      await db.database.query(`DELETE FROM holding WHERE post_id = $1 AND person_id = $2`, [POSTS.unit, PEOPLE.observer]);
      await db.database.query(`UPDATE holding SET held_to = NULL WHERE post_id = $1`, [POSTS.unit]);
    }
  });

  it('supersedes the mail of a step that is over before it was sent', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await bench.command('agree', anAgreement(), PEOPLE.unitContact, ASKED_AT + MINUTE);
    expect(await messages()).toContainEqual({ template: 'requestToUnit', post: POSTS.unit, state: 'superseded' });
    // That it has been sent is no news any more: the locality hears what was agreed.
    expect(await messages()).toContainEqual({ template: 'requestSent', post: POSTS.locality, state: 'superseded' });
    expect(await messages()).toContainEqual({ template: 'agreedToLocality', post: POSTS.locality, state: 'queued' });
  });

  it('hears a wake-up once: early, twice and after a late answer it changes nothing', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await bench.command('agree', anAgreement(), PEOPLE.unitContact, ASKED_AT + MINUTE);
    expect(await bench.clock(START)).toMatchObject({ outcome: 'done', stage: 'agreed', version: 2, wakeAt: END });
    expect(await bench.clock(END)).toMatchObject({ stage: 'held', version: 3 });
    expect(await bench.clock(END)).toMatchObject({ stage: 'held', version: 3 });
    expect(await bench.clock(END + MINUTE)).toMatchObject({ stage: 'held', version: 3 });
  });

  it('leaves nothing behind when the transaction fails half way', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await db.database.query(`ALTER TABLE message ADD CONSTRAINT no_more CHECK (template <> 'agreedToLocality') NOT VALID`);
    const commandId = await bench.arrive('agree', anAgreement(), PEOPLE.unitContact);
    try {
      await expect(bench.again(commandId, 'agree', ASKED_AT + MINUTE)).rejects.toThrow(/no_more/);
    } finally {
      await db.database.query(`ALTER TABLE message DROP CONSTRAINT no_more`);
    }
    expect(await events()).toEqual(['requested']);
    expect(await bench.again(commandId, 'agree', ASKED_AT + MINUTE)).toMatchObject({ outcome: 'done', stage: 'agreed' });
  });

  it('keeps history and published plans from being changed', async () => {
    await bench.command('request', aRequest(), PEOPLE.localityContact, ASKED_AT);
    await expect(db.database.query(`UPDATE case_event SET kind = 'agreed'`)).rejects.toThrow(/append-only/);
    await expect(db.database.query(`DELETE FROM plan_version`)).rejects.toThrow(/append-only/);
  });
});
