import { Dispatcher } from './dispatcher';

/** A dispatcher whose turns are driven by what the test queues. */
function aDispatcher({ failing = new Set<string>() } = {}) {
  const queued: string[] = [];
  const started: string[] = [];
  const givenBack: string[] = [];
  let hear: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const dispatcher = new Dispatcher(
    {
      take: (limit) => Promise.resolve(queued.splice(0, limit)),
      takeUntold: () => Promise.resolve([]),
      giveBack: (ids) => {
        givenBack.push(...ids);
        reached();
        return Promise.resolve();
      },
    },
    {
      start: (id) => {
        if (failing.has(id)) return Promise.reject(new Error('away'));
        started.push(id);
        reached();
        return Promise.resolve();
      },
    },
    {
      start: (onQueued) => {
        hear = onQueued;
      },
      stop: () => Promise.resolve(),
    },
  );
  const until = (fits: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      reached = () => {
        if (fits()) resolve();
      };
      reached();
    });
  return { dispatcher, queued, started, givenBack, hear: () => hear(), until };
}

describe('the dispatcher', () => {
  it('starts a job for each message as soon as it hears of them', async () => {
    const { dispatcher, queued, started, hear, until } = aDispatcher();
    dispatcher.onApplicationBootstrap();
    queued.push('a', 'b');
    hear();
    await until(() => started.length === 2);
    await dispatcher.onModuleDestroy();
    expect(started).toEqual(['a', 'b']);
  });

  it('gives back what the engine does not take, and starts the rest', async () => {
    const { dispatcher, queued, started, givenBack, hear, until } = aDispatcher({ failing: new Set(['b']) });
    dispatcher.onApplicationBootstrap();
    queued.push('a', 'b', 'c');
    hear();
    await until(() => givenBack.length === 1);
    await dispatcher.onModuleDestroy();
    expect(started).toEqual(['a', 'c']);
    expect(givenBack).toEqual(['b']);
  });

  it('goes on without waiting while batches are full', async () => {
    const { dispatcher, queued, started, hear, until } = aDispatcher();
    queued.push(...Array.from({ length: 120 }, (_, index) => String(index)));
    dispatcher.onApplicationBootstrap();
    hear();
    await until(() => started.length === 120);
    await dispatcher.onModuleDestroy();
  });
});
