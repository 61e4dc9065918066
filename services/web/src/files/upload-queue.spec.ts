import { problemOf } from '@chung-suc/api-contract';
import { ApiError, NoAnswer } from '../api/api-error';
import { UploadQueue } from './upload-queue';

/** Files that are sent when the test says so. */
function aQueue() {
  const begun: string[] = [];
  const dropped: string[] = [];
  let arrived = 0;
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  const queue = new UploadQueue({
    prepare: (file) => Promise.resolve(file),
    send: ({ name }) => ({
      goOn: () =>
        new Promise<void>((done, fail) => {
          begun.push(name);
          ends.set(name, { done, fail });
        }),
      stop: () => {
        ends.get(name)?.fail(new NoAnswer('Stopped'));
        return Promise.resolve();
      },
      drop: () => {
        dropped.push(name);
        return Promise.resolve();
      },
    }),
    onArrived: () => (arrived += 1),
  });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const end = async (name: string, error?: Error): Promise<void> => {
    await settle();
    if (error) ends.get(name)?.fail(error);
    else ends.get(name)?.done();
    await settle();
  };
  const states = (): string[] => queue.now().map(({ name, state }) => `${name} ${state}`);
  return { queue, begun, dropped, end, settle, states, arrived: () => arrived };
}

const files = (...names: string[]): File[] => names.map((name) => new File(['x'], name));
const refused = new ApiError(problemOf('fileKindRefused'));

describe('files on their way', () => {
  it('go one after the other', async () => {
    const { queue, begun, end, states, arrived } = aQueue();
    queue.add(files('a', 'b'));
    await end('a');
    expect([begun, states(), arrived()]).toEqual([['a', 'b'], ['b sending'], 1]);
    await end('b');
    expect([states(), arrived()]).toEqual([[], 2]);
  });

  it('all wait when the connection is lost, and go on when they are asked to', async () => {
    const { queue, begun, end, states } = aQueue();
    queue.add(files('a', 'b', 'c'));
    await end('a');
    await end('b', new NoAnswer('lost'));
    expect(states()).toEqual(['b paused', 'c waiting']);
    queue.add(files('d'));
    expect(begun).toEqual(['a', 'b']);
    queue.goOn();
    await end('b');
    await end('c');
    await end('d');
    expect([begun, states()]).toEqual([['a', 'b', 'b', 'c', 'd'], []]);
  });

  it('are not held up by one that is refused, which says why until it is dropped', async () => {
    const { queue, begun, end, states } = aQueue();
    queue.add(files('a', 'b'));
    await end('a', refused);
    expect([begun, states()]).toEqual([
      ['a', 'b'],
      ['a refused', 'b sending'],
    ]);
    expect(queue.now()[0]?.problem?.vi).toContain('JPEG');
    queue.drop(queue.now()[0]?.id ?? 0);
    expect(states()).toEqual(['b sending']);
  });

  it('can be dropped while they are sent; the next goes on', async () => {
    const { queue, begun, dropped, settle, states } = aQueue();
    queue.add(files('a', 'b'));
    await settle();
    queue.drop(queue.now()[0]?.id ?? 0);
    await settle();
    expect([begun, dropped, states()]).toEqual([['a', 'b'], ['a'], ['b sending']]);
  });

  it('stop when the network goes', async () => {
    const { queue, settle, states } = aQueue();
    queue.add(files('a', 'b'));
    await settle();
    await queue.pause();
    await settle();
    expect(states()).toEqual(['a paused', 'b waiting']);
  });
});
