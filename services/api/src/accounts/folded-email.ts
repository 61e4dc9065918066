/** One address is one account, however it is typed. */
export const foldedEmail = (email: string): string => email.trim().toLowerCase();
