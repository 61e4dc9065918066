import { AUDIENCE_WORDS, MOST_COMMENDED, reportFields } from '@chung-suc/api-contract';
import type { Audience, ReportFigures } from '@chung-suc/domain';
import { actLabel } from './act-label';
import {
  After,
  Choice,
  Form,
  Part,
  TextField,
  closedBecause,
  filledIn,
  rowCount,
  type ClosedCommands,
  type FormContext,
} from './form-parts';
import { KnewAt } from './knew-at';
import { PhotosField } from './photos.field';

interface ReportFormProps {
  readonly form: FormContext;
  readonly audience: readonly Audience[];
  /** What was reported before, when the report was asked for again. */
  readonly report: ReportFigures | null;
  readonly closed: ClosedCommands;
}

/** The unit reports, or says that it did not take place. A report that was returned is filled in with what it said. */
export function ReportForm({ form: typed, audience, report, closed }: ReportFormProps) {
  const earlier =
    report &&
    reportFields(
      report,
      audience.map(({ group }) => group),
    );
  const form = earlier ? filledIn(typed, earlier) : typed;
  return (
    <Form form={form} send="Gửi báo cáo" files>
      <Choice
        form={form}
        name="held"
        legend="Hoạt động có diễn ra không?"
        initially="yes"
        options={[
          { value: 'yes', label: actLabel('report', 'hoạt động đã diễn ra') },
          { value: 'no', label: actLabel('reportNotHeld'), ...closedBecause(closed.reportNotHeld) },
          {
            value: 'trouble',
            label: actLabel('declareTrouble', 'chưa báo cáo được'),
            ...closedBecause(closed.declareTrouble),
          },
        ]}
      />
      <Part choice="held" legend="Nếu đã diễn ra">
        {audience.map(({ group, count }, index) => (
          <TextField
            key={group}
            form={form}
            name={`attendance.${index}.count`}
            label={`Số người dự: ${AUDIENCE_WORDS[group].vi.toLowerCase()}`}
            hint={`Dự kiến ${count} người`}
            number
          />
        ))}
        <TextField form={form} name="summary" label="Kết quả" hint="Đã làm được gì. Chỉ ghi số lượng, không ghi danh sách người dự." long />
        <TextField form={form} name="difficulties" label="Khó khăn, kiến nghị (không bắt buộc)" long />
        <PhotosField form={form} />
        <After form={form} command="report" />
      </Part>
      <Part choice="not-held" legend="Nếu không diễn ra">
        <TextField form={form} name="reason" label="Lý do" hint="Địa phương và Ban Thường vụ đọc phần này." long />
        <After form={form} command="reportNotHeld" />
      </Part>
      <Part choice="in-trouble" legend="Nếu đang gặp khó khăn">
        <TextField form={form} name="trouble" label="Khó khăn gì" hint="Ban Thường vụ đọc phần này và có thể gia hạn." long />
        <KnewAt form={form} name="troubleSince" />
        <After form={form} command="declareTrouble" />
      </Part>
    </Form>
  );
}

/** The locality confirms. Either answer may lead somewhere else, as where a unit has registered it by itself (R51). */
export function ConfirmForm({ form }: { readonly form: FormContext }) {
  return (
    <Form form={form} send={actLabel('confirmExecution')}>
      <Choice
        form={form}
        name="tookPlace"
        legend="Hoạt động có diễn ra như báo cáo không?"
        options={[
          { value: 'yes', label: 'Có, đã diễn ra' },
          { value: 'no', label: 'Không diễn ra như báo cáo' },
        ]}
      />
      <Choice
        form={form}
        name="rating"
        legend="Đánh giá (không bắt buộc)"
        initially=""
        options={[
          { value: '', label: 'Không đánh giá' },
          { value: '5', label: '5 – rất tốt' },
          { value: '4', label: '4 – tốt' },
          { value: '3', label: '3 – đạt' },
          { value: '2', label: '2 – chưa đạt' },
          { value: '1', label: '1 – kém' },
        ]}
      />
      <TextField form={form} name="comment" label="Ý kiến" hint="Bắt buộc khi hoạt động không diễn ra như báo cáo." long />
      <Part choice="took-place" legend="Nếu đã diễn ra">
        <After form={form} command="confirmExecution" />
      </Part>
      <Part choice="not-as-told" legend="Nếu không diễn ra như báo cáo">
        <After form={form} command="confirmExecution.no" />
      </Part>
    </Form>
  );
}

/** The committee accepts the report, or asks for it again and says what is missing. */
export function ReviewForm({ form }: { readonly form: FormContext }) {
  return (
    <Form form={form} send="Gửi kết quả xem xét">
      <Choice
        form={form}
        name="verdict"
        legend="Ban Thường vụ xem xét"
        initially="accept"
        options={[
          { value: 'accept', label: actLabel('review') },
          { value: 'return', label: actLabel('returnReport') },
        ]}
      />
      <Part choice="accept" legend="Nếu ghi nhận">
        <TextField form={form} name="remark" label="Nhận xét (không bắt buộc)" hint="Đơn vị và địa phương đọc phần này." long />
        <After form={form} command="review" />
      </Part>
      <Part choice="return" legend="Nếu đề nghị bổ sung">
        <TextField form={form} name="missing" label="Còn thiếu gì" hint="Đơn vị đọc phần này và gửi lại báo cáo." long />
        <After form={form} command="returnReport" />
      </Part>
    </Form>
  );
}

/** The unit commends individuals, or nobody this time. */
export function CommendForm({ form }: { readonly form: FormContext }) {
  const rows = rowCount(form.fields, 'people', MOST_COMMENDED);
  return (
    <Form form={form} send="Gửi biểu dương">
      <Choice
        form={form}
        name="who"
        legend="Đơn vị biểu dương ai?"
        options={[
          { value: 'people', label: actLabel('commend', 'ghi họ tên và thành tích') },
          { value: 'nobody', label: 'Lần này không biểu dương ai' },
        ]}
      />
      <Part choice="people" legend="Người được biểu dương">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row}>
            <TextField form={form} name={`people.${row}.name`} label={rows > 1 ? `Họ và tên người thứ ${row + 1}` : 'Họ và tên'} />
            <TextField form={form} name={`people.${row}.merit`} label="Thành tích" />
          </div>
        ))}
        <input type="hidden" name="people.rows" value={rows} />
        {rows < MOST_COMMENDED ? (
          <button type="submit" name="more" value="people" className="second">
            Thêm người
          </button>
        ) : null}
      </Part>
      <After form={form} command="commend" />
    </Form>
  );
}
