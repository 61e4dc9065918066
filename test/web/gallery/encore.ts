import type { CommandBody, CaseCommandKind, CaseView } from '@chung-suc/api-contract';
import { COMMAND_PATHS } from '@chung-suc/api-contract';
import type { DataSource } from 'typeorm';
import { eventually } from '../../kit';
import { apiAs, type ApiAnswer } from '../../api/api-client';
import { FilesClient } from '../../api/files-client';
import { aDocx, aLargePhoto } from '../../fixtures/sample-files';
import { anAccount } from '../../fixtures/accounts';
import type { Cast, CaseOnStage } from './cast';
import type { Picture, Viewer } from './picture';

/** What the demo's people do besides, so that every state is to be seen. */
export class Encore {
  constructor(
    private readonly url: string,
    private readonly database: DataSource,
    private readonly cast: Cast,
  ) {}

  read = async (number: string, viewer: Viewer): Promise<CaseView> =>
    taken(await apiAs(this.url, viewer.personId).get(`/api/cases/${number}`)) as CaseView;

  /** Before anything is looked at: comments, files, an account. */
  async prologue(): Promise<void> {
    const talked = this.cast.case('III.1-4', 'Phường Mẫu Đơn Thử');
    await this.comment(talked, talked.locality, 'Nhà văn hóa có 120 chỗ, máy chiếu và âm thanh. Xin đơn vị cho biết cần thêm gì.');
    await this.comment(talked, talked.unit, 'Chỉ cần micro không dây. Đơn vị đến trước 30 phút.');
    const closed = this.cast.case('III.1-3', 'Phường Ví Dụ');
    const files = await FilesClient.of(this.url, this.cast.coordinator.personId, closed.id);
    for (const [index, width] of [900, 1_400].entries()) await files.send(`Ảnh ${index + 1}.jpg`, await aLargePhoto(width, 1_000));
    await files.send('Danh mục tài liệu phát cho hộ kinh doanh.docx', aDocx());
    await anAccount(this.database, this.cast.unit.personId, 'thu.nv@example.vn');
    await apiAs(this.url, null).post('/api/password-resets', { email: 'thu.nv@example.vn' });
  }

  /** Duties that no case of the demo comes to: a place that is freed, parts of which one was declined, what the office has recorded. */
  async acts(): Promise<void> {
    const { coordinator } = this.cast;
    const placed = this.cast.case('III.1-5', 'Phường Bến Thử');
    await this.give(placed, placed.locality, 'cancel', { reason: 'Trường bận thi, không bố trí được hội trường' });
    const inParts = this.cast.case('III.1-2', 'Xã Minh Họa');
    const unanswered = await this.owing(inParts, 'answer');
    await this.give(inParts, unanswered, 'decline', { reason: 'Báo cáo viên nghỉ phép', alternative: null, knewAt: null });
    const changed = this.cast.case('III.1-4', 'Phường Mẫu Đơn Thử');
    await this.proposeLater(changed);
    const declined = { kind: 'decline', body: { reason: 'Trùng đợt ra quân', alternative: null, knewAt: null } } as const;
    const told = this.cast.case('III.1-3', 'Phường Bến Thử');
    await this.recordFor(told, coordinator, 'unit', { quote: 'Chị ơi tuần đó bên em kẹt mất rồi', act: declined });
    const disputed = this.cast.case('III.5-2', 'Phường Mẫu Đơn Thử');
    await this.recordFor(disputed, coordinator, 'unit', { quote: 'Chắc không được đâu', act: declined });
    await this.give(disputed, disputed.unit, 'answerRecording', { n: 1, stands: false, reason: 'Tôi chỉ nói sẽ xem lịch' });
    await this.allHasGone();
  }

  /** Cases in which the office has recorded something, to whom it concerns. */
  recordedCases = (after: Cast): readonly Picture[] =>
    [
      after.case('III.1-3', 'Phường Bến Thử'),
      after.case('III.5-2', 'Phường Mẫu Đơn Thử'),
      after.case('III.1-4', 'Phường Mẫu Đơn Thử'),
    ].flatMap(({ number, unit, locality }) =>
      [unit, locality, after.coordinator]
        .filter((viewer) => viewer !== null)
        .map((as) => ({ name: `case-later-${number.slice(-2)}`, path: `/ho-so/${number}`, as, ready: '.timeline li' })),
    );

  private async comment({ number }: CaseOnStage, by: Viewer | null, text: string): Promise<void> {
    taken(await apiAs(this.url, by?.personId ?? null).post(`/api/cases/${number}/comments`, { text }));
  }

  private async give<K extends CaseCommandKind>(one: CaseOnStage, by: Viewer | null, kind: K, body: CommandBody<K>): Promise<void> {
    taken(await apiAs(this.url, by?.personId ?? null).post(`/api/cases/${one.id}/commands/${COMMAND_PATHS[kind]}`, body));
  }

  private async recordFor(
    one: CaseOnStage,
    by: Viewer,
    side: 'unit' | 'locality',
    said: Pick<CommandBody<'recordFor'>, 'quote' | 'act'>,
  ): Promise<void> {
    const { speakers } = await this.read(one.number, by);
    const speaker = speakers.find((each) => each.side === side);
    if (!speaker) throw new Error(`Nobody speaks for the ${side} of ${one.number}`);
    const saidAt = new Date(Date.now() - 3_600_000).toISOString();
    await this.give(one, by, 'recordFor', { postId: speaker.postId, source: 'zalo', saidAt, ...said });
  }

  /** The locality asks for the day after what was agreed. */
  private async proposeLater(one: CaseOnStage): Promise<void> {
    if (!one.locality) return;
    const { terms, versions } = await this.read(one.number, one.locality);
    const later = (at: string): string => new Date(Date.parse(at) + 7 * 86_400_000).toISOString();
    const { start, end, mode, place, audience, wishes, costs } = terms;
    await this.give(one, one.locality, 'propose', {
      version: versions.at(-1)?.n ?? 1,
      terms: {
        start: later(start),
        end: later(end),
        mode,
        place,
        audience: audience.map(({ group, count }) => ({ group, count })),
        wishes,
        costs: costs.map(({ title: _, ...cost }) => cost),
      },
      otherDates: [],
      details: null,
      note: 'Hội trường sửa mái đến hết tuần này.',
    });
  }

  private async owing({ id }: CaseOnStage, kind: string): Promise<Viewer> {
    const [row] = (await this.database.query(
      `SELECT h.person_id AS person FROM duty d JOIN holding h ON h.post_id = d.post_id WHERE d.case_id = $1 AND d.kind = $2 AND d.closed_at IS NULL`,
      [id, kind],
    )) as { person: string }[];
    if (!row) throw new Error(`Nobody owes ${kind}`);
    return { role: kind, personId: row.person };
  }

  private allHasGone(): Promise<unknown> {
    return eventually(
      async () => {
        const [row] = (await this.database.query(
          `SELECT count(*)::int AS n FROM message WHERE state = 'sending' OR (state = 'queued' AND not_before <= now())`,
        )) as { n: number }[];
        return row?.n === 0;
      },
      { timeoutMs: 30_000, everyMs: 200 },
    );
  }
}

function taken({ status, body }: ApiAnswer): unknown {
  if (status >= 400) throw new Error(`The encore could not be played: ${status} ${JSON.stringify(body)}`);
  return body;
}
