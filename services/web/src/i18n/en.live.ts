import type { liveVi } from './vi.live';
import type { Texts } from './vi';

export const liveEn: Texts<typeof liveVi> = {
  live: {
    movedOn: 'The case has changed while you were writing',
    typedKept: 'What you typed is kept.',
    asSeen:
      'This form still follows the case as you opened it; what you typed is kept. Look at it above, then press to answer the case as it stands.',
    takeNew: 'Use the case as it stands',
  },
};
