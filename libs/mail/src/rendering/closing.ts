import { asksForSomething, type Letter } from '../letter';

/** Sentences that end every mail: the HTML and the text say the same. */
export const THANKS = 'Trân trọng cảm ơn.';
const NOTHING_OWED = 'Thư này để đồng chí biết, không cần trả lời.';
const ONLY_IF_NEEDED = 'Thư này để đồng chí biết, không cần trả lời; liên kết chỉ dùng khi có thay đổi.';
const ABOUT_LINKS =
  'Liên kết trên chỉ mở trang trả lời; chưa có gì được gửi đi cho đến khi đồng chí bấm gửi trên trang đó. Liên kết dành riêng cho đồng chí, xin không chuyển tiếp.';
const ABOUT_SEVERAL =
  'Mỗi liên kết trên chỉ mở trang của hồ sơ đó; chưa có gì được gửi đi cho đến khi đồng chí bấm gửi trên trang. Các liên kết dành riêng cho đồng chí, xin không chuyển tiếp.';

/** What is said about the links of a mail, and whether it asks for anything. */
export const aboutLinks = (letter: Letter): string[] => (letter.linkNote === undefined ? aboutCaseLinks(letter) : [letter.linkNote]);

const aboutCaseLinks = (letter: Letter): string[] => [
  ...(asksForSomething(letter) || letter.isOwedAlready
    ? []
    : [letter.noAnswer ?? (letter.actions.length > 0 ? ONLY_IF_NEEDED : NOTHING_OWED)]),
  ...((letter.items ?? []).length > 0 ? [ABOUT_SEVERAL] : letter.actions.length > 0 ? [ABOUT_LINKS] : []),
];

/** `Đầu mối: Đ/c Bùi Thị Nháp, 0000 000 100, nhap.bt@example.vn.` */
export const contactLine = ({ coordinator }: Letter): string | null =>
  coordinator === null
    ? null
    : `Đầu mối: Đ/c ${[coordinator.name, coordinator.phone, coordinator.email].filter((part) => part !== null).join(', ')}.`;

export const salutation = ({ to }: Letter): string => `Kính gửi: Đ/c ${to.name}, ${to.title}`;

/** Where replies go, said because the mail is sent by a machine. */
const origin = ({ coordinator }: Letter): string =>
  coordinator?.email ? 'Thư được gửi tự động; trả lời thư này sẽ đến đầu mối nêu trên.' : 'Thư được gửi tự động.';

/** `Hồ sơ CS-2026-0143. Thư được gửi tự động; …` */
export const footLine = (letter: Letter): string =>
  letter.about.caseNumber === null ? origin(letter) : `Hồ sơ ${letter.about.caseNumber}. ${origin(letter)}`;
