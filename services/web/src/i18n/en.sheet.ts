import type { Texts } from './vi';
import type { sheetVi } from './vi.sheet';

export const sheetEn: Texts<typeof sheetVi> = {
  sheet: {
    save: 'Save as Excel',
    notSaved: 'The file could not be saved',
  },
};
