import 'reflect-metadata';
import { join } from 'node:path';
import { eventually, launchBrowser, root } from '../kit';
import { CANARIES, Story } from './story';
import { prepareSurroundings, type Surroundings } from './surroundings';
import { readableTraces } from './traces';

const HOUR = 3_600_000;

describe('silence, by mail links alone', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let around: Surroundings;
  beforeAll(async () => {
    browser = await launchBrowser();
    around = await prepareSurroundings(join(root, 'infra/demo/plan-twin.txt'), join(root, 'infra/demo/plan-twin.data.yaml'), browser);
  }, 120_000);
  afterAll(async () => {
    await around.end();
    await browser.close();
  });

  it('is reminded twice, brought to the committee, decided from a member’s mail, agreed by the new unit, and closed', async () => {
    const story = await Story.begin(around);
    await story.ask(40);
    const before = await story.view();
    expect(before.ifNobodyActs.map(({ reachesCommittee }) => reachesCommittee)).toContain('digest');
    const due = before.duties.find(({ kind }) => kind === 'answer')?.dueAt ?? '';
    const [first, second, overdue, climb] = before.ifNobodyActs.map(({ at }) => Date.parse(at));
    await around.skipTo(first, -60_000);
    expect(await story.mailsOf('dutyReminder')).toEqual([]);
    await around.skipTo(first);
    await eventually(async () => (await story.mailsOf('dutyReminder')).length === 1);
    await around.skipTo(second);
    const reminders = await eventually(async () => {
      const found = await story.mailsOf('dutyReminder');
      return found.length === 2 ? found : null;
    });
    for (const { subject } of reminders) expect(subject).toContain(`${due.slice(8, 10)}/${due.slice(5, 7)}`);
    await around.skipTo(overdue);
    expect((await story.mailsOf('committeeDigest')).length).toBe(0);
    await around.skipTo(climb);

    // What was foretold is what came, at the instants foretold.
    const foretold = before.ifNobodyActs.map(({ at }) => at.slice(0, 16));
    const came = (await story.view()).timeline.filter(({ what }) => ['reminded', 'fellOverdue', 'escalated'].includes(what));
    expect(came.map(({ at }) => at.slice(0, 16))).toEqual(foretold.slice(0, came.length));
    expect(came.map(({ what }) => what)).toEqual(['reminded', 'reminded', 'fellOverdue', 'escalated']);

    const unit = await story.decide();
    await story.answer();
    await around.skipTo(Date.parse(before.terms.end), HOUR);
    await story.report();
    await story.confirm();
    await story.review();
    await story.commend();

    const view = await story.view();
    expect(view).toMatchObject({ stage: 'closed', outcome: 'completed', unit: { id: unit } });
    expect(view.assignedUnit.id).toBe(before.unit.id);
    expect(view.timeline.filter(({ kind }) => kind === 'event').map(({ what }) => what)).toEqual([
      ...['requested', 'reminded', 'reminded', 'fellOverdue', 'escalated', 'adjusted', 'reassigned', 'agreed'],
      ...['held', 'reported', 'confirmed', 'reviewed', 'commended', 'closed'],
    ]);
    expect(view.escalations).toMatchObject([{ trigger: 'silence', telling: null }]);
    // What a step had overtaken did not go, and everything else did.
    const states = new Set(view.timeline.flatMap(({ mailState }) => mailState ?? []));
    expect([...states].filter((state) => state !== 'sent' && state !== 'superseded')).toEqual([]);
    const messageIds = around.sink.mails.map(({ messageId }) => messageId);
    expect(new Set(messageIds).size).toBe(messageIds.length); // nobody is mailed twice
    const { connection } = around.engine;
    const { temporal, processes } = around;
    const traces = await readableTraces({ connection, namespace: temporal.namespace, caseId: view.id, processes, temporal });
    expect([...CANARIES, 'canary-decision'].filter((secret) => traces.includes(secret))).toEqual([]);
  }, 180_000);
});
