/** `Phó Bí thư Đoàn Sở Mẫu A`; with the organisation where the title does not name it: `Cán bộ điều phối, Đoàn Khối Thử Nghiệm`. */
export const postLine = ({ title, organisation }: { readonly title: string; readonly organisation: string }): string =>
  title.toLowerCase().includes(organisation.toLowerCase()) ? title : `${title}, ${organisation}`;
