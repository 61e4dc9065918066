import { Notice, Sheet } from '../pages/sheet';
import type { ApiSettings } from '../settings';
import type { StartSheet } from './start.service';

type Addresses = Pick<ApiSettings, 'PUBLIC_URL' | 'MAIL_PAGE_URL' | 'TEMPORAL_UI_URL'>;

/** What this is, who is who in the invented programme, and five steps to try. */
export function startPage({ programme, people, cases }: StartSheet, addresses: Addresses) {
  const locality = people.find(({ role }) => role === 'Đầu mối địa phương');
  return (
    <Sheet title="Chung sức: bản chạy thử" above={programme?.name}>
      <p>
        Địa phương đề nghị một nội dung của Kế hoạch; đơn vị thống nhất từng chi tiết hoặc nói sớm là chưa thể; hoạt động diễn ra; hai bên
        báo cáo; việc tốt được biểu dương. Mỗi bước có người chịu trách nhiệm và có hạn tính bằng ngày làm việc.
      </p>
      <p lang="en" className="quiet">
        An invented programme on this machine. Mail goes to the sink below and nowhere else.
      </p>
      <ul>
        {addresses.MAIL_PAGE_URL ? (
          <li>
            <a href={addresses.MAIL_PAGE_URL}>Hộp thư thử (mọi thư đã gửi)</a>
          </li>
        ) : null}
        <li>
          <a href="/api/docs">Tài liệu API</a>
        </li>
        {addresses.TEMPORAL_UI_URL ? (
          <li>
            <a href={addresses.TEMPORAL_UI_URL}>Trang của Temporal</a>
          </li>
        ) : null}
      </ul>
      {programme === null ? (
        <Notice kind="info" title="Chưa có kế hoạch nào">
          <p>
            Công bố một kế hoạch: <code>npm run plan:publish -- infra/demo/plan-twin.txt --with infra/demo/plan-twin.data.yaml</code>
          </p>
        </Notice>
      ) : (
        <>
          <h2>Năm bước để thử</h2>
          <Steps addresses={addresses} locality={locality?.id ?? '…'} />
          <h2>Hồ sơ</h2>
          <Cases cases={cases} />
          <h2>Người trong chương trình</h2>
          <People people={people} />
        </>
      )}
    </Sheet>
  );
}

function Steps({ addresses, locality }: { readonly addresses: Addresses; readonly locality: string }) {
  return (
    <ol>
      <li>
        Mở <a href={addresses.MAIL_PAGE_URL ?? '#'}>hộp thư thử</a>, chọn thư “đề nghị phối hợp” mới nhất.
      </li>
      <li>Bấm “Đồng ý phối hợp” trong thư, điền người trình bày và nội dung, gửi trả lời. Mở lại liên kết: trang nói ai đã trả lời gì.</li>
      <li>
        Tua thời gian qua ngày hoạt động: <code>npm run skip -- 14d</code>. Đơn vị nhận thư đề nghị báo cáo.
      </li>
      <li>Báo cáo, xác nhận, xem xét, biểu dương: mỗi việc một thư, mỗi thư một trang.</li>
      <li>
        Đọc lại toàn bộ diễn biến, hoặc gửi đề nghị mới, qua API:
        <pre>
          <code>{`curl -s ${addresses.PUBLIC_URL}/api/cases \\
  -H 'X-Demo-Person: ${locality}'`}</code>
        </pre>
        <a href="/api/docs">Tài liệu API</a> có mọi lệnh. Lệnh nào cũng cần <code>Idempotency-Key</code>.
      </li>
    </ol>
  );
}

function Cases({ cases }: Pick<StartSheet, 'cases'>) {
  if (cases.length === 0) return <p>Chưa có hồ sơ nào. Hồ sơ xuất hiện ở đây khi một địa phương gửi đề nghị.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>Số</th>
          <th>Nội dung</th>
          <th>Đang ở đâu</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, number, offering, offeringName, locality, stageTitle, sentence }) => (
          <tr key={id}>
            <td className="nowrap">{number}</td>
            <td>
              {offering.vi}: {offeringName} – {locality}
            </td>
            <td>
              <strong>{stageTitle.vi}.</strong> {sentence.vi}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ people }: Pick<StartSheet, 'people'>) {
  return (
    <table>
      <thead>
        <tr>
          <th>Vai trò</th>
          <th>Người</th>
          <th>X-Demo-Person</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, title, role }) => (
          <tr key={`${role}-${id}`}>
            <td>{role}</td>
            <td>
              {name}, {title}
            </td>
            <td className="nowrap">
              <code>{id}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const productionPage = () => (
  <Sheet title="Chung sức">
    <p>Xin dùng liên kết trong thư đã nhận. Liên hệ cán bộ điều phối nếu chưa có thư.</p>
  </Sheet>
);
