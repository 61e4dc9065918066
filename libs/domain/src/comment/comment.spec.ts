import { instantAt } from '../calendar/local-date';
import { COMMENT_EDIT_MS, COMMENT_LENGTH, commentProblem, commentText, whyNotEdit, whyNotRemove } from './comment';

const AT = instantAt('2026-06-10', 14);
const mine = { authorId: 'me', at: AT, removed: false };

describe('a comment', () => {
  it('is kept in NFC, without space around it', () => {
    expect(commentText('  Hội trường\n'.normalize('NFD'))).toBe('Hội trường');
  });

  it('is not empty and not longer than it may be, counted as people count', () => {
    expect(commentProblem(commentText(' \n'))).toBe('required');
    expect(commentProblem('ễ'.repeat(COMMENT_LENGTH))).toBeNull();
    expect(commentProblem('😀'.repeat(COMMENT_LENGTH))).toBeNull();
    expect(commentProblem('a'.repeat(COMMENT_LENGTH + 1))).toBe('tooLong');
  });

  it('is changed by its author, within five minutes', () => {
    expect(whyNotEdit(mine, 'me', AT + COMMENT_EDIT_MS)).toBeNull();
    expect(whyNotEdit(mine, 'me', AT + COMMENT_EDIT_MS + 1)).toBe('commentTooOld');
    expect(whyNotEdit(mine, 'another', AT)).toBe('notYours');
    expect(whyNotEdit({ ...mine, removed: true }, 'me', AT)).toBe('commentRemoved');
  });

  it('is removed by its author or the coordinator, once', () => {
    expect(whyNotRemove(mine, 'me', false)).toBeNull();
    expect(whyNotRemove(mine, 'another', true)).toBeNull();
    expect(whyNotRemove(mine, 'another', false)).toBe('notYours');
    expect(whyNotRemove({ ...mine, removed: true }, 'me', false)).toBe('commentRemoved');
  });
});
