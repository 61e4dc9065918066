import type { Letter } from '../letter';

/** Sentences that end every mail: the HTML and the text say the same. */
export const THANKS = 'Trân trọng cảm ơn.';
export const NOTHING_OWED = 'Thư này để đồng chí biết, không cần trả lời.';
export const ABOUT_LINKS =
  'Liên kết trên chỉ mở trang trả lời; chưa có gì được gửi đi cho đến khi đồng chí bấm gửi trên trang đó. Liên kết dành riêng cho đồng chí, xin không chuyển tiếp.';

/** `Đầu mối: Đ/c Bùi Thị Nháp, 0000 000 100, nhap.bt@example.vn.` */
export const contactLine = ({ coordinator }: Letter): string | null =>
  coordinator === null
    ? null
    : `Đầu mối: Đ/c ${[coordinator.name, coordinator.phone, coordinator.email].filter((part) => part !== null).join(', ')}.`;

export const salutation = ({ to }: Letter): string => `Kính gửi: Đ/c ${to.name}, ${to.title}`;

/** Where replies go, said because the mail is sent by a machine. */
export const origin = ({ coordinator }: Letter): string =>
  coordinator?.email ? 'Thư được gửi tự động; trả lời thư này sẽ đến đầu mối nêu trên.' : 'Thư được gửi tự động.';

export const quoted = (words: string): string => `“${words.trim()}”`;
