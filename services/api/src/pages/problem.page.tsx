import type { Problem } from '@chung-suc/api-contract';
import { Sheet } from './sheet';

/** What went wrong, in words, and a way on; with a code to quote where it went wrong on our side. English comes last: the page is Vietnamese. */
export const problemPage = ({ title, detail, status, code, reference }: Problem) => (
  <Sheet title={title}>
    <p>{detail.vi}</p>
    <p>
      <a href="/">Về trang đầu</a>
    </p>
    {status >= 500 ? (
      <p className="quiet">
        Mã lỗi: {code}
        {reference ? ` · ${reference}` : ''}
      </p>
    ) : null}
    <p lang="en" className="quiet">
      {detail.en}
    </p>
  </Sheet>
);
