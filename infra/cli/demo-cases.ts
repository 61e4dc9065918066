import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { addDays, isoWeekday, localDateOf, type Instant, type LocalDate } from '@chung-suc/domain';
import { signInAsDemo, type SessionHeaders } from '../local/demo-session';
import { CommandError } from './run-command';

/** A requestable offering of the plan in force, and who answers for it. */
interface Offer {
  readonly id: string;
  readonly mode: 'online' | 'onsite' | null;
  readonly unitPerson: string;
}

/**
 * Cases as a newcomer should find them: one waiting for an answer, one agreed, one declined that the committee has to decide, and one where
 * the locality may choose among what the committee offers. The last is reminded of the next working morning: the first skip shows it.
 */
export async function playDemoCases(database: DataSource, apiUrl: string, now: Instant): Promise<void> {
  const offers = (await database.query(
    `SELECT o.id, o.mode, h.person_id AS "unitPerson" FROM offering o JOIN programme p ON p.id = o.programme_id AND p.plan_version = o.plan_version
       JOIN holding h ON h.post_id = o.unit_post_id JOIN person n ON n.id = h.person_id AND n.email IS NOT NULL
      WHERE o.flow = 'supportRequest' AND o.area_code = 'III.1' ORDER BY o.ordinal`,
  )) as Offer[];
  const localities = (await database.query(
    `SELECT h.person_id AS person FROM post p JOIN holding h ON h.post_id = p.id WHERE p.kind = 'localityContact' ORDER BY p.rank, p.id`,
  )) as { person: string }[];
  const api = new DemoApi(apiUrl);
  const [first, second, third] = localities;
  const [, , food, trade, trial] = offers;
  if (!first || !second || !third || !food || !trade || !trial) return;

  await api.request(first.person, food, weekdayAfter(localDateOf(now), 12), 'Hội trường UBND phường');
  const agreed = await api.request(second.person, trade, weekdayAfter(localDateOf(now), 4), 'Nhà văn hóa khu phố 2');
  await api.command(trade.unitPerson, agreed, 'agree', {
    presenters: [{ name: 'Lưu Thị Mô Hình', kind: 'presenter' }],
    contents: 'Nhận biết hàng giả trên sàn thương mại điện tử; hỏi đáp với hộ kinh doanh',
    acceptsCostSplit: true,
  });
  const declined = await api.request(third.person, trial, weekdayAfter(localDateOf(now), 6), 'Trường THPT Thử Nghiệm');
  await api.command(trial.unitPerson, declined, 'decline', {
    reason: 'Trùng đợt xét xử lưu động của đơn vị trong tuần đó',
    alternative: 'Có thể tổ chức từ tuần thứ ba của tháng sau',
    knewAt: null,
  });

  const unable = await api.request(second.person, food, weekdayAfter(localDateOf(now), 15), 'Hội trường khu phố 5');
  await api.command(food.unitPerson, unable, 'decline', { reason: 'Báo cáo viên đi công tác cả tháng', alternative: null, knewAt: null });
  const later = weekdayAfter(localDateOf(now), 22);
  await api.command(await deciderOf(database, unable), unable, 'adjust', {
    resolution: {
      kind: 'offer',
      remedies: [{ kind: 'otherDate', start: `${later}T14:00:00+07:00`, end: `${later}T16:00:00+07:00` }, { kind: 'blocRuns' }],
    },
    reason: 'Đơn vị rảnh lại từ tháng sau; nếu địa phương cần sớm, Khối cử báo cáo viên',
  });
}

/** Who owes the committee's decision on a case: a member who is not tied to its unit. */
async function deciderOf(database: DataSource, caseId: string): Promise<string> {
  const [decider] = (await database.query(
    `SELECT h.person_id AS person FROM duty d JOIN holding h ON h.post_id = d.post_id
      WHERE d.case_id = $1 AND d.kind = 'decide' AND d.closed_at IS NULL`,
    [caseId],
  )) as { person: string }[];
  if (!decider) throw new CommandError(`The demo could not be played: nobody may decide about ${caseId}`);
  return decider.person;
}

/** The first Monday to Friday, `days` days after `from` or later. */
function weekdayAfter(from: LocalDate, days: number): LocalDate {
  let date = addDays(from, days);
  while (isoWeekday(date) > 5) date = addDays(date, 1);
  return date;
}

/** The people of the demo, acting through the API like anybody else. */
class DemoApi {
  constructor(private readonly url: string) {}

  /** Id of the case. */
  async request(person: string, offer: Offer, day: LocalDate, place: string): Promise<string> {
    const view = await this.post('/api/cases', person, {
      offeringId: offer.id,
      terms: {
        start: `${day}T14:00:00+07:00`,
        end: `${day}T16:00:00+07:00`,
        mode: offer.mode ?? 'onsite',
        place,
        audience: [{ group: 'peopleInHardship', count: 80 }],
        wishes: 'Nói ngắn gọn, có phần hỏi đáp',
      },
    });
    return view.id;
  }

  async command(person: string, caseId: string, command: string, body: object): Promise<void> {
    await this.post(`/api/cases/${caseId}/commands/${command}`, person, body);
  }

  private async post(path: string, person: string, body: object): Promise<{ id: string }> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { ...(await this.sessionOf(person)), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { id: string };
    if (!response.ok) throw new CommandError(`The demo could not be played: ${path} answered ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  private async sessionOf(person: string): Promise<SessionHeaders> {
    const session = await signInAsDemo(this.url, person);
    if ('refused' in session) throw new CommandError(`The demo could not be played: nobody may sign in as ${person} here`);
    return session.headers;
  }
}
