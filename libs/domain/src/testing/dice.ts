/** Numbers by chance from a seed, the same on every machine: a run can be told again, and shrunk, from its seeds alone. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to `sides` − 1. */
  roll(sides: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  /** True in one of `n` cases. */
  oneIn(n: number): boolean {
    return this.roll(n) === 0;
  }

  of<T>(list: readonly T[]): T {
    const index = this.roll(Math.max(1, list.length));
    if (index >= list.length) throw new RangeError('There is nothing to choose from');
    return list[index] as T;
  }

  /** As it should be, in five of six cases. */
  mostly<T>(right: T, odd: () => T): T {
    return this.oneIn(6) ? odd() : right;
  }

  /** One of the choices, each as likely as its weight. */
  weighed<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.roll(choices.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new RangeError('There is nothing to choose from');
  }
}
