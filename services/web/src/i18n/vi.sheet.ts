export const sheetVi = {
  sheet: {
    save: 'Tải tệp Excel',
    notSaved: 'Chưa tải được tệp',
  },
} as const;
