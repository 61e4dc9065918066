import 'reflect-metadata';
import { calendarShape, caseShape } from '@chung-suc/api-contract';
import { addDays, localDateOf } from '@chung-suc/domain';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, problemIn, requestBody, shaped, type Api } from './api-client';

const DAY = 86_400_000;

describe('the working calendar through the API', () => {
  let engine: Engine;
  let coordinator: Api;
  let locality: Api;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('orchestrator');
    await engine.services.start('api');
    coordinator = apiAs(engine.services.url, PEOPLE.coordinator);
    locality = apiAs(engine.services.url, PEOPLE.localityContact);
  });
  afterAll(() => engine.end());

  it('counts open cases anew when a day off is entered, once, and back again', async () => {
    const start = Date.now() + 40 * DAY;
    const terms = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
    const asked = shaped(caseShape, await locality.post('/api/cases', requestBody(terms)), 201);
    const dueOf = async () =>
      shaped(caseShape, await locality.get(`/api/cases/${asked.id}`)).duties.map(({ id, dueAt }) => `${id} ${dueAt.slice(0, 10)}`);
    const [before = ''] = await dueOf();
    const dueDay = before.split(' ')[1] ?? '';
    const off = { kind: 'HOLIDAY', basis: 'Thông báo nghỉ', unitId: null };
    const { days } = shaped(calendarShape, await coordinator.put(`/api/calendar/days/${dueDay}`, off));
    expect(days).toContainEqual({ date: dueDay, ...off });
    const [after = ''] = await dueOf();
    expect(after > before).toBe(true);
    // Sent again, nothing changes.
    await coordinator.put(`/api/calendar/days/${dueDay}`, off);
    const { timeline } = shaped(caseShape, await locality.get(`/api/cases/${asked.id}`));
    expect(timeline.filter(({ what }) => what === 'retimed')).toHaveLength(1);
    await coordinator.put(`/api/calendar/days/${dueDay}`, { ...off, kind: 'MAKE_UP', basis: 'Nhập nhầm' });
    expect(await dueOf()).toEqual([before]);
  });

  it("moves only what the unit owes when it is the unit's own roster", async () => {
    const start = Date.now() + 40 * DAY;
    const terms = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
    const asked = shaped(caseShape, await locality.post('/api/cases', requestBody(terms)), 201);
    const [duty] = asked.duties;
    const dueDay = duty?.dueAt.slice(0, 10) ?? '';
    const roster = { kind: 'SWAP_OFF', basis: 'Lịch trực của đơn vị' };
    await coordinator.put(`/api/calendar/days/${dueDay}`, { ...roster, unitId: 'branch-mau' });
    expect(shaped(caseShape, await locality.get(`/api/cases/${asked.id}`)).duties[0]?.dueAt).toBe(duty?.dueAt);
    await coordinator.put(`/api/calendar/days/${dueDay}`, { ...roster, unitId: 'unit-mau-a' });
    expect(shaped(caseShape, await locality.get(`/api/cases/${asked.id}`)).duties[0]?.dueAt).not.toBe(duty?.dueAt);
  });

  it('is kept by few, and takes no nonsense; nothing changes then', async () => {
    const day = addDays(localDateOf(Date.now()), 3);
    const off = { kind: 'HOLIDAY', basis: 'Thông báo nghỉ' };
    const before = shaped(calendarShape, await coordinator.get('/api/calendar'));
    expect(problemIn(await locality.put(`/api/calendar/days/${day}`, off)).code).toBe('notYours');
    const wrong = problemIn(await coordinator.put('/api/calendar/days/2026-02-30', { ...off, basis: ' ', unitId: 'nobody' }));
    expect(wrong.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(['date notADay', 'basis required', 'unitId unknownUnit']);
    expect(problemIn(await coordinator.put(`/api/calendar/days/${day}`, { ...off, kind: 'PARTY' })).errors).toMatchObject([
      { field: 'kind', code: 'notAChoice' },
    ]);
    expect(shaped(calendarShape, await coordinator.get('/api/calendar'))).toEqual(before);
  });
});
