import { at } from './dates';

/** The plain good case (scenario 4): Phường Ví Dụ asks on Wed 10/06/2026 for Thu 18/06/2026, 14:00–16:00. */
export const STORY = {
  requested: at('10/06/2026 09:00'),
  agreed: at('10/06/2026 21:10'),
  start: at('18/06/2026 14:00'),
  end: at('18/06/2026 16:00'),
  reported: at('19/06/2026 10:00'),
  confirmed: at('19/06/2026 11:30'),
  reviewed: at('22/06/2026 09:15'),
  commended: at('24/06/2026 15:00'),
  /** Three working days after the report. */
  confirmationDue: at('24/06/2026 17:00'),
  /** If things go otherwise: trouble is told on the next morning; or nobody answers, and the committee hears it. */
  troubled: at('11/06/2026 09:30'),
  answerDue: at('17/06/2026 17:00'),
  silent: at('17/06/2026 17:00'),
  adjusted: at('17/06/2026 18:00'),
  otherStart: at('23/06/2026 14:00'),
  otherEnd: at('23/06/2026 16:00'),
  /** What has taken place before it is told. */
  past: at('05/06/2026 14:00'),
  pastEnd: at('05/06/2026 16:00'),
  suspended: at('11/06/2026 10:00'),
} as const;
