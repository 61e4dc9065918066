/** A short plan of another committee, to change one thing at a time. Invented throughout. */
export interface SmallPlan {
  readonly head?: string;
  readonly preamble?: string;
  readonly time?: string;
  readonly offerings?: string;
  readonly assignments?: string;
  /** Further areas, as printed. */
  readonly areas?: string;
  readonly sections?: string;
  readonly timeline?: string;
  readonly end?: string;
}

export const CONTACT = 'Phân công đồng chí Nguyễn Văn Thử – Bí thư Đoàn Sở Mẫu A (SĐT: 0000.000.101) phụ trách.';

export const smallPlan = (parts: SmallPlan = {}): Uint8Array =>
  new TextEncoder().encode(`${parts.head ?? ''}KẾ HOẠCH
Thực hiện mô hình “Góp sức” năm 2027
***
${parts.preamble ?? 'Căn cứ Chương trình số 02-CTr/ĐTN ngày 05 tháng 01 năm 2027, Ban Thường vụ Đoàn Mẫu xây dựng kế hoạch như sau:'}
I. MỤC ĐÍCH:
- Giúp nhau.
II. THỜI GIAN:
${parts.time ?? '1. Thời gian: Từ tháng 4 đến tháng 6/2027.'}
III. NỘI DUNG:
1. Pháp luật:
1.1. Nội dung:
${parts.offerings ?? '- Tuyên truyền Luật An toàn thực phẩm (trực tiếp tại địa phương).'}
1.2. Phân công thực hiện:
${parts.assignments ?? `- Đoàn Sở Mẫu A phụ trách tuyên truyền Luật An toàn thực phẩm. ${CONTACT}`}
${parts.areas ?? ''}${parts.sections ?? ''}IV. TỔ CHỨC THỰC HIỆN:
1. Phân công:
- Các đơn vị thực hiện.
2. Tiến độ:
${parts.timeline ?? '- Từ tháng 4 – 6/2027: Thực hiện.'}
Nơi nhận:
- Các cơ sở Đoàn;
- Lưu: VP.
${parts.end ?? ''}`);
