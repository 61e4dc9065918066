import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { anAgreement } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn, fieldsOf, problemIn, requestBody, type Api } from './api-client';

describe('what the API refuses', () => {
  let engine: Engine;
  let locality: Api;
  let unit: Api;
  beforeAll(async () => {
    engine = await prepareEngine();
    await Promise.all([engine.services.start('orchestrator'), engine.services.start('api')]);
    locality = apiAs(engine.services.url, PEOPLE.localityContact);
    unit = apiAs(engine.services.url, PEOPLE.unitContact);
  });
  afterAll(() => engine.end());

  const opened = async (): Promise<string> => `/api/cases/${caseIn(await locality.post('/api/cases', requestBody()), 201).id}`;

  it('the same key with another body', async () => {
    const key = randomUUID();
    caseIn(await locality.post('/api/cases', requestBody(), key), 201);
    const answer = await locality.post('/api/cases', requestBody({ place: 'Nơi khác' }), key);
    expect(problemIn(answer)).toMatchObject({ status: 422, code: 'keyReused', type: 'urn:chung-suc:problem:keyReused' });
  });

  it('the same key for another command', async () => {
    const path = await opened();
    const key = randomUUID();
    caseIn(await unit.post(`${path}/commands/agree`, anAgreement(), key));
    const answer = await unit.post(`${path}/commands/decline`, { reason: 'Trùng lịch' }, key);
    expect(problemIn(answer)).toMatchObject({ status: 422, code: 'keyReused' });
  });

  it.each([
    ['no key', null],
    ['a key that is too short', 'short'],
    ['a key with a space', 'with a space in it'],
  ])('a command with %s', async (_, key) => {
    expect(problemIn(await locality.post('/api/cases', requestBody(), key))).toMatchObject({ status: 400, code: 'keyMissing' });
  });

  it.each([
    ['a body that is not JSON', '{"offeringId":', 'application/json', 400, 'badJson'],
    ['a JSON value that is no object', '7', 'application/json', 400, 'badJson'],
    ['a body of another type', 'offeringId=1', 'application/x-www-form-urlencoded', 415, 'wrongMediaType'],
    ['a body in another charset', '{}', 'application/json; charset=windows-1258', 415, 'wrongMediaType'],
    ['a body that is too large', JSON.stringify({ offeringId: 'x'.repeat(1_100_000) }), 'application/json', 413, 'bodyTooLarge'],
  ])('%s', async (_, body, type, status, code) => {
    expect(problemIn(await locality.postRaw('/api/cases', body, type))).toMatchObject({ status, code });
  });

  it('a body of the wrong shape, with every wrong field', async () => {
    const { offeringId: _left, ...body } = requestBody({
      start: '18/06/2026 14:00',
      mode: 'hybrid',
      place: 7,
      audience: [{ group: 'everybody', count: '120' }],
      extra: true,
    });
    const problem = problemIn(await locality.post('/api/cases', body));
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toEqual([
      ['offeringId', 'required'],
      ['terms.audience.0.count', 'wrongType'],
      ['terms.audience.0.group', 'notAChoice'],
      ['terms.extra', 'unknownField'],
      ['terms.mode', 'notAChoice'],
      ['terms.place', 'wrongType'],
      ['terms.start', 'notAnInstant'],
    ]);
  });

  it.each([
    ['a control character', 'terms.place', { place: 'Hội\u0000trường' }, 'forbiddenCharacters'],
    ['half of a surrogate pair', 'terms.place', { place: 'Hội \ud83d trường' }, 'forbiddenCharacters'],
    ['a text without end', 'terms.place', { place: 'x'.repeat(100_000) }, 'tooLong'],
    ['a number beyond all numbers', 'terms.audience.0.count', { audience: [{ group: 'youngOfficials', count: 1e300 }] }, 'headCountRange'],
    ['a day that is in no calendar', 'terms.start', { start: '2026-02-30T10:00:00+07:00' }, 'notAnInstant'],
    ['a day beyond the plan', 'terms.end', { end: '9999-12-31T23:59:59+07:00' }, 'engagementTooLong'],
  ])('%s in a field', async (_, field, over, code) => {
    const problem = problemIn(await locality.post('/api/cases', requestBody(over)));
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toContainEqual([field, code]);
  });

  it.each(['/api/cases/%00', '/api/cases/%E0%A4%A', `/api/cases/${'9'.repeat(5_000)}`])(
    'an address that cannot be one: %.20s',
    async (path) => {
      expect(problemIn(await locality.get(path)).status).toBeLessThan(500);
    },
  );

  it('what the domain does not take, with every wrong field; the refusal is the answer of its key', async () => {
    const key = randomUUID();
    const body = requestBody({
      start: '2020-01-01T10:00:00+07:00',
      end: '2020-01-01T09:00:00+07:00',
      place: ' ',
      audience: [{ group: 'youthAndChildren', count: 1.5 }],
      costs: [],
      mode: 'online',
    });
    const answer = await locality.post('/api/cases', body, key);
    const problem = problemIn(answer);
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(fieldsOf(problem)).toEqual(
      expect.arrayContaining([
        ['terms.audience.0.count', 'headCountRange'],
        ['terms.end', 'endNotAfterStart'],
        ['terms.modeDeviation', 'modeDeviationNeedsReason'],
        ['terms.place', 'required'],
        ['terms.start', 'startInPast'],
      ]),
    );
    expect((await locality.post('/api/cases', body, key)).body).toEqual(answer.body);
  });

  it('an agreement that leaves out what the unit must say', async () => {
    const path = await opened();
    const problem = problemIn(
      await unit.post(`${path}/commands/agree`, { presenters: [], contents: ' ', note: null, acceptsCostSplit: false }),
    );
    expect(fieldsOf(problem)).toEqual([
      ['acceptsCostSplit', 'costSplitNotAccepted'],
      ['contents', 'required'],
      ['presenters', 'required'],
    ]);
  });

  it.each([
    ['an offering that is not in the plan', 'nowhere', 400, 'unknownOffering'],
    ['an offering that nobody answers for', OFFERINGS.unassigned, 409, 'offeringUnassigned'],
    ['an offering that localities do not ask for', OFFERINGS.invitation, 409, 'offeringNotRequestable'],
  ])('a request for %s', async (_, offeringId, status, code) => {
    expect(problemIn(await locality.post('/api/cases', requestBody({}, offeringId)))).toMatchObject({ status, code });
  });

  it('a request by somebody who is no locality', async () => {
    expect(problemIn(await unit.post('/api/cases', requestBody()))).toMatchObject({ status: 403, code: 'notALocality' });
  });

  it.each(['/api/cases/CS-2026-9999', `/api/cases/${randomUUID()}`, '/api/cases/not-an-id'])(
    'a case that is not there: %s',
    async (path) => {
      expect(problemIn(await locality.get(path))).toMatchObject({ status: 404, code: 'unknownCase' });
      expect(problemIn(await unit.post(`${path}/commands/agree`, anAgreement()))).toMatchObject({ status: 404, code: 'unknownCase' });
    },
  );

  it('a case of others, and a command on it', async () => {
    const path = await opened();
    for (const personId of [PEOPLE.otherLocalityContact, PEOPLE.branchContact]) {
      const other = apiAs(engine.services.url, personId);
      expect(problemIn(await other.get(path))).toMatchObject({ status: 403, code: 'notYours' });
      expect(problemIn(await other.post(`${path}/commands/agree`, anAgreement()))).toMatchObject({ status: 403, code: 'notYours' });
    }
  });

  it('an agreement by those who may only read', async () => {
    const path = await opened();
    for (const personId of [PEOPLE.localityContact, PEOPLE.coordinator, PEOPLE.observer]) {
      const answer = await apiAs(engine.services.url, personId).post(`${path}/commands/agree`, anAgreement());
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'notYours' });
    }
    expect(caseIn(await unit.get(path))).toMatchObject({ stage: 'requested', version: 1 });
  });

  it('what comes too late, and says who was first', async () => {
    const path = await opened();
    const answers = await Promise.all([1, 2].map(() => unit.post(`${path}/commands/agree`, anAgreement())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    const problem = late && problemIn(late);
    expect(problem?.code).toBe('stageRefuses');
    expect(problem?.detail.vi).toMatch(/Đ\/c Thử vừa trả lời lúc \d{1,2}h\d{2}: đồng ý phối hợp\./);
    expect(problem?.detail.en).toMatch(/Đ\/c Thử answered at .+: agreed\./);
  });

  it('anything on a case that is closed, and says how it was closed', async () => {
    const path = await opened();
    caseIn(await unit.post(`${path}/commands/decline`, { reason: 'Trùng lịch', alternative: 'Tuần sau' }));
    const member = apiAs(engine.services.url, PEOPLE.reviewer);
    const closing = { resolution: { kind: 'close' }, reason: 'Không còn cách nào khác' };
    const closed = caseIn(await member.post(`${path}/commands/adjust`, closing));
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'declined' });
    const problem = problemIn(await unit.post(`${path}/commands/agree`, anAgreement()));
    expect(problem).toMatchObject({ status: 409, code: 'caseClosed' });
    expect(problem.detail.vi).toContain('Đ/c Định vừa quyết định');
    const commands = caseIn(await unit.get(path)).commands;
    for (const { closedBecause } of commands) expect(closedBecause?.code).toBe('caseClosed');
  });

  it('a wrong question for a list, and an address where nothing is', async () => {
    const problem = problemIn(await locality.get('/api/cases?limit=0&after=x&more=1'));
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields' });
    expect(problem.errors.map(({ field }) => field).sort()).toEqual(['after', 'limit', 'more']);
    expect(problemIn(await locality.get('/api/nothing-here'))).toMatchObject({ status: 404, code: 'notFound' });
  });
});
