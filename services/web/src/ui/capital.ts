/** Words that stand in a sentence elsewhere, where they stand by themselves. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
