import { waySteps } from './straight-way';

describe('the straight way of a case', () => {
  it('is walked step by step, as events show it', () => {
    expect([...waySteps(['requested', 'messageDelivered'])]).toEqual(['asked']);
    expect([...waySteps(['requested', 'agreed', 'held'])]).toEqual(['asked', 'answered', 'held']);
    expect([...waySteps(['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended', 'closed'])]).toEqual([
      'asked',
      'answered',
      'held',
      'reported',
      'reviewed',
      'commended',
    ]);
  });

  it('counts a no, and other terms, as an answer; silence is none', () => {
    expect(waySteps(['requested', 'declined']).has('answered')).toBe(true);
    expect(waySteps(['requested', 'proposed']).has('answered')).toBe(true);
    expect(waySteps(['requested', 'reminded', 'fellOverdue', 'escalated']).has('answered')).toBe(false);
  });
});
