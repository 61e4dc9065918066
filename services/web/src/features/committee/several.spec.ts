import { problemOf, type AdjustmentView, type CaseView, type CommandBody, type CommandPreview } from '@chung-suc/api-contract';
import { ApiError, NoAnswer } from '../../api/api-error';
import { forgetKey, keyFor } from '../../api/keys';
import { memoryStore } from '../../testing/memory-store';
import { alikeOptions, alikeUnits, decisionOn, missingIn, whyNone, type Chosen } from './several-decision';
import { decideEach, tryEach, type Outcome } from './several-run';

const words = (vi: string) => ({ vi, en: vi });
const chosen = (id: string, over: Partial<AdjustmentView> = {}): Chosen => ({
  ...{ id, number: id, title: id, unit: 'Đoàn A' },
  options: {
    ...{ decides: 1, mayDecide: true, notBecause: null, units: [], parts: [], partToDecide: null, proposals: [] },
    extendable: [{ dutyId: `answer-${id}` }],
    resolutions: ['reassign', 'offer', 'keep'].map((kind) => ({ kind, title: words(kind), closedBecause: null })),
    ...over,
  } as unknown as AdjustmentView,
});
const closed = (kind: string) =>
  [{ kind, title: words(kind), closedBecause: words('vì đã qua') }] as unknown as AdjustmentView['resolutions'];

describe('one decision on several cases', () => {
  it('offers what is open in some of them, never what is found for one case alone', () => {
    const options = alikeOptions([chosen('1'), chosen('2', { resolutions: closed('keep') })]);
    expect(options.map(({ kind, closedBecause }) => [kind, closedBecause])).toEqual([
      ['reassign', null],
      ['keep', null],
    ]);
    expect(alikeOptions([chosen('2', { resolutions: closed('keep') })])[0]?.closedBecause?.vi).toBe('vì đã qua');
  });

  it('names the units that could take over most of them first', () => {
    const [b, c] = [
      { id: 'b', name: 'Đoàn B', grounds: null },
      { id: 'c', name: 'Đoàn C', grounds: null },
    ];
    expect(
      alikeUnits([chosen('1', { units: [b] }), chosen('2', { units: [b, c] }), chosen('3', { units: [c] }), chosen('4', { units: [c] })]),
    ).toEqual([
      { id: 'c', name: 'Đoàn C', count: 3 },
      { id: 'b', name: 'Đoàn B', count: 2 },
    ]);
  });

  it('is closed to whoever may decide none, with the reason', () => {
    const tied = { mayDecide: false, notBecause: words('thuộc đơn vị liên quan') };
    expect(whyNone([chosen('1', tied), chosen('2', tied)])?.vi).toBe('thuộc đơn vị liên quan');
    expect(whyNone([chosen('1', tied), chosen('2')])).toBeNull();
  });

  it('says at once what was left out', () => {
    const fields = (values: Record<string, string>) => missingIn(values).map(({ field }) => field);
    expect(fields({})).toEqual(['how', 'reason']);
    expect(fields({ how: 'reassign', reason: 'x' })).toEqual(['unitId']);
    expect(fields({ how: 'extend', reason: 'x' })).toEqual(['until']);
    expect(fields({ how: 'close', reason: 'x' })).toEqual([]);
  });

  it('decides the escalation that was read of each, and extends what each owes', () => {
    const values = { how: 'extend', until: '30/6/2026', reason: ' Kịp ' };
    expect(decisionOn(chosen('7'), values)).toEqual({
      resolution: { kind: 'extend', dutyId: 'answer-7', until: '2026-06-30' },
      ...{ reason: 'Kịp', decides: 1 },
    });
    expect(decisionOn(chosen('7', { decides: null }), { how: 'reassign', unitId: 'b' })).toEqual({
      resolution: { kind: 'reassign', unitId: 'b' },
      reason: '',
    });
  });
});

describe('running it on several cases', () => {
  const body: CommandBody<'adjust'> = { resolution: { kind: 'close' }, reason: 'x' };
  const items = ['1', '2', '3'].map((id) => ({ id, body }));
  const refused = new ApiError(problemOf('recused'));
  const heard = () => {
    const told: Record<string, Outcome['kind'][]> = {};
    return { told, tell: (id: string, { kind }: Outcome) => void (told[id] ??= []).push(kind) };
  };
  const view = { id: 'x' } as unknown as CaseView;

  it('tries each: one that cannot be says why, the others what they lead to', async () => {
    const { told, tell } = heard();
    await tryEach(items, (id) => (id === '2' ? Promise.reject(refused) : Promise.resolve({} as CommandPreview)), tell);
    expect(told).toEqual({ 1: ['checking', 'open'], 2: ['checking', 'closed'], 3: ['checking', 'open'] });
  });

  it('gives one command for each with a key of its own; one that is refused stops no other', async () => {
    const store = memoryStore();
    const keys: string[] = [];
    const { told, tell } = heard();
    const give = (id: string, _: unknown, key: string): Promise<CaseView> => {
      keys.push(key);
      return id === '2' ? Promise.reject(refused) : Promise.resolve(view);
    };
    await decideEach(items, give, tell, { of: (form, what) => keyFor(form, what, store), forget: (form) => forgetKey(form, store) });
    expect(told).toEqual({ 1: ['sending', 'done'], 2: ['sending', 'refused'], 3: ['sending', 'done'] });
    expect(new Set(keys).size).toBe(3);
  });

  it('sends what was not answered again with the same key, so that it is done once', async () => {
    const store = memoryStore();
    const sent: [string, string][] = [];
    const keysIn = { of: (form: string, what: unknown) => keyFor(form, what, store), forget: (form: string) => forgetKey(form, store) };
    const { told, tell } = heard();
    let lost = true;
    const give = (id: string, _: unknown, key: string): Promise<CaseView> => {
      sent.push([id, key]);
      return id === '2' && lost ? Promise.reject(new NoAnswer('gone')) : Promise.resolve(view);
    };
    await decideEach(items, give, tell, keysIn);
    expect(told['2']).toEqual(['sending', 'away']);
    lost = false;
    await decideEach(items.slice(1, 2), give, tell, keysIn);
    expect(told['2']).toEqual(['sending', 'away', 'sending', 'done']);
    const again = sent.filter(([id]) => id === '2').map(([, key]) => key);
    expect(again).toHaveLength(2);
    expect(new Set(again).size).toBe(1);
  });

  it('hides no mistake of its own', async () => {
    await expect(
      tryEach(
        items,
        () => Promise.reject(new TypeError('oops')),
        () => undefined,
      ),
    ).rejects.toThrow('oops');
  });
});
