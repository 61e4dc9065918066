/** The plan's own wording without the mark of the list that it stands in: `- Tuyên truyền Luật …`. */
export const withoutBullet = (printed: string): string => printed.replace(/^[-–—+*•\s]+/, '');
