export const unless = (holds: boolean, otherwise: string): string[] => (holds ? [] : [otherwise]);
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const allDifferent = (list: readonly string[]): boolean => new Set(list).size === list.length;
