import { queryOptions } from '@tanstack/react-query';
import type { AccessLog, CommentBody, CommentsView, RevealedPhone, UnreadComments } from '@chung-suc/api-contract';
import { get, send } from './http';

const pathOf = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}`;

/** `number`: as the page of the case is called, so that it follows the case. */
export const comments = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'comments'],
    queryFn: ({ signal }) => get<CommentsView>(`${pathOf(number)}/comments`, signal),
  });

export const writeComment = (caseId: string, body: CommentBody, key: string): Promise<CommentsView> =>
  send('POST', `${pathOf(caseId)}/comments`, body, key);

export const changeComment = (caseId: string, commentId: string, body: CommentBody): Promise<CommentsView> =>
  send('PUT', `${pathOf(caseId)}/comments/${commentId}`, body);

export const removeComment = (caseId: string, commentId: string): Promise<CommentsView> =>
  send('DELETE', `${pathOf(caseId)}/comments/${commentId}`);

export const unreadComments = queryOptions({
  queryKey: ['unread-comments'],
  queryFn: ({ signal }) => get<UnreadComments>('/api/comments/unread', signal),
});

/** `to`: ISO 8601 of the last comment on the screen. */
export const commentsSeen = (caseId: string, to: string): Promise<void> => send('PUT', `${pathOf(caseId)}/comments-seen`, { to });

/** Each look is written down; so the number is kept nowhere but on the screen. */
export const revealPhone = (caseId: string, personId: string): Promise<RevealedPhone> =>
  send('POST', `${pathOf(caseId)}/phones/${encodeURIComponent(personId)}/reveal`);

/** Who was shown whose number in a case. */
export const accessLog = (number: string, caseId: string) =>
  queryOptions({
    queryKey: ['case', number, 'access-log'],
    queryFn: ({ signal }) => get<AccessLog>(`/api/access-log?${new URLSearchParams({ caseId, limit: '200' })}`, signal),
  });
