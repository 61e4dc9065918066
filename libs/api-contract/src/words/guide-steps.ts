/** Steps of the quick guide, in order. */
export const GUIDE_STEPS = ['ask', 'open', 'answer', 'hold', 'report', 'commend'] as const;
