import type { Problem } from '@chung-suc/api-contract';
import { Sheet } from './sheet';

/** What went wrong, in words, with a code to quote. */
export const problemPage = ({ title, detail, code, reference }: Problem) => (
  <Sheet title={title}>
    <p>{detail.vi}</p>
    <p lang="en" className="quiet">
      {detail.en}
    </p>
    <p className="quiet">
      Mã: {code}
      {reference ? ` · ${reference}` : ''}
    </p>
  </Sheet>
);
