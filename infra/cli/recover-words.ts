import type { Recovered } from './recover-engine';

const MOST_NAMED = 20;

/** What `npm run recover` prints: Vietnamese first, a line for each thing that was done. */
export function recoveredLines({ cases, commands, messages }: Recovered): string[] {
  const { open, restarted } = cases;
  const lines: string[] = [];
  if (restarted.length > 0) {
    const more = restarted.length > MOST_NAMED ? ', …' : '';
    lines.push(
      `Khởi động lại ${restarted.length} trong ${open} hồ sơ đang mở, hạn giữ nguyên: ${restarted.slice(0, MOST_NAMED).join(', ')}${more}`,
      `  Restarted ${restarted.length} of ${open} open cases, due times unchanged.`,
    );
  }
  if (commands.answered > 0)
    lines.push(`Gửi lại ${commands.answered} thao tác chưa có trả lời. / Sent ${commands.answered} unanswered commands again.`);
  if (commands.waiting > 0) {
    lines.push(
      `Còn ${commands.waiting} thao tác chờ trả lời; hệ thống tự gửi lại khi dịch vụ xử lý hồ sơ chạy.`,
      `  ${commands.waiting} commands still wait; they are sent again by themselves when the orchestrator runs.`,
    );
  }
  if (messages > 0) lines.push(`Xếp lại ${messages} thư chưa gửi. / Queued ${messages} unsent mails again.`);
  if (lines.length === 0)
    lines.push(`Không có gì phải khôi phục: ${open} hồ sơ đang mở đều đang chạy. / Nothing to do: all ${open} open cases are running.`);
  return lines;
}
