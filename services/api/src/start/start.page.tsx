import { Notice, Sheet } from '../pages/sheet';
import type { ApiSettings } from '../settings';
import { curlOf, skipOverSample } from './sample-request';
import type { StartSheet } from './start.service';

type Addresses = Pick<ApiSettings, 'PUBLIC_URL' | 'MAIL_PAGE_URL' | 'TEMPORAL_UI_URL'>;

/** What this is, who is who in the invented programme, and five steps to try. */
export function startPage({ programme, people, cases, sample }: StartSheet, addresses: Addresses) {
  return (
    <Sheet title="Chung sức: bản chạy thử" above={programme ? `${programme.issuer} · ${programme.year}` : undefined}>
      <p>
        Địa phương đề nghị một nội dung của Kế hoạch; đơn vị thống nhất từng chi tiết hoặc nói sớm là chưa thể; hoạt động diễn ra; hai bên
        báo cáo; việc tốt được biểu dương. Mỗi bước có người chịu trách nhiệm và có hạn tính bằng ngày làm việc.
      </p>
      <p lang="en" className="quiet">
        A trial copy on this machine: nothing here is sent anywhere else, and all mail stays in the mailbox below. Five steps: ask for an
        offering through the API, open the mail that it causes, answer by the link in it, move the time forward, then report, confirm,
        review and commend.
      </p>
      <ul>
        {addresses.MAIL_PAGE_URL ? (
          <li>
            <a href={addresses.MAIL_PAGE_URL}>Hộp thư thử</a>: mọi thư đã gửi
          </li>
        ) : null}
        <li>
          <a href="/api/docs">Tài liệu API</a>: đọc và thử từng lệnh
        </li>
        {addresses.TEMPORAL_UI_URL ? (
          <li>
            <a href={addresses.TEMPORAL_UI_URL}>Trang của Temporal</a>: mỗi hồ sơ là một quy trình đang chạy
          </li>
        ) : null}
      </ul>
      {programme === null ? (
        <Notice kind="info" title="Chưa có kế hoạch nào">
          <p>
            Danh mục, người và hồ sơ xuất hiện ở đây khi có một kế hoạch được công bố:{' '}
            <code>npm run plan:publish -- infra/demo/plan-twin.txt --with infra/demo/plan-twin.data.yaml</code>
          </p>
        </Notice>
      ) : (
        <>
          <h2>Năm bước để thử</h2>
          <Steps addresses={addresses} sample={sample} number={cases[0]?.number} />
          <h2>Hồ sơ</h2>
          <Cases cases={cases} />
          <h2>Người trong chương trình</h2>
          <People people={people} />
        </>
      )}
    </Sheet>
  );
}

function Steps({ addresses, sample, number }: { readonly addresses: Addresses; readonly number?: string } & Pick<StartSheet, 'sample'>) {
  const mailbox = addresses.MAIL_PAGE_URL ? <a href={addresses.MAIL_PAGE_URL}>hộp thư thử</a> : 'hộp thư';
  return (
    <ol>
      <li>
        {sample ? (
          <>
            Địa phương gửi đề nghị “{sample.offering}”. Chép hai lệnh này (đăng nhập thử, rồi gửi) vào cửa sổ dòng lệnh, hoặc dùng{' '}
            <a href="/api/docs">Tài liệu API</a>:
            <pre>
              <code>{curlOf(sample, addresses.PUBLIC_URL)}</code>
            </pre>
          </>
        ) : (
          'Chưa có địa phương nào gửi được đề nghị: xem danh bạ và phân công của kế hoạch.'
        )}
      </li>
      <li>Mở {mailbox}, chọn thư “đề nghị phối hợp” gửi đơn vị (hồ sơ đang chờ trả lời ở bảng dưới cũng có một thư như thế).</li>
      <li>Bấm “Đồng ý phối hợp” trong thư, điền người trình bày và nội dung, gửi trả lời. Mở lại liên kết: trang nói ai đã trả lời gì.</li>
      <li>
        Tua thời gian qua ngày hoạt động: <code>{skipOverSample}</code>. Đơn vị nhận thư đề nghị báo cáo.
      </li>
      <li>
        Báo cáo, xác nhận, xem xét, biểu dương: mỗi việc một thư, mỗi thư một trang. Toàn bộ diễn biến:{' '}
        <code>{`GET /api/cases/${number ?? 'CS-…'}`}</code>.
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
        {cases.map(({ id, number, stage, offering, offeringName, locality, stageTitle, sentence }) => (
          <tr key={id} className={stage === 'requested' ? 'waiting' : undefined}>
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
          <th>Mã để đăng nhập thử</th>
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
