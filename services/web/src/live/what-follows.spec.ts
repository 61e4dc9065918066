import { QueryClient } from '@tanstack/react-query';
import { concernedBy, isFollowed, showsPhones } from './what-follows';

const ID = '7d1f3f0e-58a5-4e64-9f8e-000000000001';

describe('what a change of one case concerns', () => {
  const client = new QueryClient();
  client.setQueryData(['case', 'CS-2026-0001'], { id: ID });
  client.setQueryData(['case', 'CS-2026-0001', 'adjustment'], { mayDecide: true });
  client.setQueryData(['case', 'CS-2026-0002'], { id: 'another' });
  const concerned = concernedBy(client, ID);

  it.each([
    [['case', 'CS-2026-0001'], true],
    [['case', 'CS-2026-0001', 'adjustment'], true],
    [['case', ID, 'comments'], true],
    [['case', 'CS-2026-0002'], false],
    [['case', 'CS-2026-0002', 'adjustment'], false],
    [['duties'], true],
    [['cases'], true],
    [['session'], false],
    [['session', 'demo'], false],
  ])('%j: %p', (key, expected) => {
    expect(concerned(key)).toBe(expected);
  });

  it('takes a case along that is only now being loaded: it may be the one', async () => {
    const loading = new QueryClient();
    void loading.fetchQuery({ queryKey: ['case', 'CS-2026-0003'], queryFn: () => new Promise(() => undefined) });
    expect(concernedBy(loading, ID)(['case', 'CS-2026-0003'])).toBe(true);
  });

  it('a number that was corrected stands on cases, but not in what is written on them', () => {
    for (const key of [
      ['case', 'CS-2026-0001'],
      ['case', 'CS-2026-0001', 'access-log'],
      ['catalogue'],
      ['phone-news'],
      ['phone-reports'],
    ]) {
      expect({ key, shows: showsPhones(key) }).toEqual({ key, shows: true });
    }
    for (const key of [['case', 'CS-2026-0001', 'comments'], ['cases'], ['duties'], ['session']]) {
      expect({ key, shows: showsPhones(key) }).toEqual({ key, shows: false });
    }
  });

  it('leaves who is signed in alone', () => {
    expect([isFollowed(['session']), isFollowed(['cases']), isFollowed(['case', 'x'])]).toEqual([false, true, true]);
  });
});
