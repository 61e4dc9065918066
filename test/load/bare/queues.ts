export const BARE_QUEUE = 'bare';
export const BARE_MAILS_QUEUE = 'bare-mails';
