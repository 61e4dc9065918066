import { PROBLEMS } from '@chung-suc/api-contract';
import { formatMoment } from '@chung-suc/domain';
import { Notice } from '../pages/sheet';
import { isCoordinator } from './coordinator';
import type { LinkSituation } from './link-situation.service';

/** The link is too old to be used: another one comes by mail, to nobody but whoever holds the post. */
export function FreshLink({ situation }: { readonly situation: LinkSituation }) {
  const { askedAgain, personName } = situation;
  if (askedAgain?.state === 'failed') {
    return (
      <Notice kind="error" title="Chưa gửi được liên kết mới">
        <p>
          Địa chỉ thư đã đăng ký của Đ/c {personName} không nhận được thư.{' '}
          {isCoordinator(situation)
            ? 'Xin đăng nhập để làm việc này; địa chỉ thư cần được sửa.'
            : 'Xin liên hệ đầu mối dưới đây để sửa địa chỉ hoặc trả lời thay.'}
        </p>
      </Notice>
    );
  }
  if (askedAgain) {
    const { state, at } = askedAgain;
    return (
      <Notice kind="done" title={state === 'sent' ? `Đã gửi liên kết mới lúc ${formatMoment(at)}` : 'Liên kết mới đang được gửi'}>
        <p>
          Xin mở thư mới nhất trong hộp thư đã đăng ký của Đ/c {personName}. Nếu không thấy, xin xem cả mục thư rác; mỗi ngày gửi một lần.
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind="info" title={PROBLEMS.linkExpired.title.vi}>
      <p>
        {PROBLEMS.linkExpired.detail.vi} Việc này vẫn chờ Đ/c {personName}.
      </p>
      <form method="post">
        <input type="hidden" name="renew" value="yes" />
        <button type="submit">Gửi liên kết mới</button>
      </form>
      <p className="quiet">Chỉ gửi tới địa chỉ thư đã đăng ký của Đ/c {personName}.</p>
    </Notice>
  );
}
