import type { ProblemCode } from '../problems/problem';
import type { Endpoint } from './endpoint';

const BODY_PROBLEMS: readonly ProblemCode[] = ['badJson', 'invalidFields', 'bodyTooLarge', 'wrongMediaType'];
const LINK_PROBLEMS: readonly ProblemCode[] = ['linkUnknown', 'passwordLinkOver'];

const SIGNED_IN = { status: 200, shape: 'Session', description: 'Signed in: the cookie is set.' } as const;

/** Signing in and out, demo people, and setting a password by the link of a mail. */
export const SESSION_ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'getSession',
    method: 'get',
    path: '/api/session',
    tag: 'identity',
    summary: { vi: 'Ai đang đăng nhập', en: 'Who is signed in' },
    success: { status: 200, shape: 'Session', description: 'With the token for the header `X-CSRF-Token`.' },
    problems: [],
  },
  {
    id: 'signIn',
    method: 'post',
    path: '/api/session',
    tag: 'identity',
    open: true,
    summary: { vi: 'Đăng nhập', en: 'Sign in' },
    description:
      'Wrong password and unknown address are answered alike. Waits grow with each failure, for the address that was typed and for where it comes from.',
    body: 'SignIn',
    success: SIGNED_IN,
    problems: [...BODY_PROBLEMS, 'signInRefused', 'tooManyAttempts'],
  },
  {
    id: 'signOut',
    method: 'delete',
    path: '/api/session',
    tag: 'identity',
    open: true,
    summary: { vi: 'Đăng xuất', en: 'Sign out' },
    success: { status: 204, description: 'Nobody is signed in any more.' },
    problems: [],
  },
  {
    id: 'listDemoPeople',
    method: 'get',
    path: '/api/session/demo',
    tag: 'identity',
    open: true,
    summary: { vi: 'Những người để đăng nhập thử', en: 'People to try it as' },
    description: 'Only in the embedded mode, for callers at this very machine; elsewhere there is nothing here.',
    success: { status: 200, shape: 'DemoPeople', description: 'One person of each role.' },
    problems: ['notFound'],
  },
  {
    id: 'signInAsDemo',
    method: 'post',
    path: '/api/session/demo',
    tag: 'identity',
    open: true,
    summary: { vi: 'Đăng nhập thử', en: 'Sign in as a demo person' },
    description: 'Only in the embedded mode, for callers at this very machine; elsewhere there is nothing here.',
    body: 'DemoSignIn',
    success: SIGNED_IN,
    problems: [...BODY_PROBLEMS, 'notFound', 'unknownPerson'],
  },
  {
    id: 'askForPassword',
    method: 'post',
    path: '/api/password-resets',
    tag: 'identity',
    open: true,
    summary: { vi: 'Quên mật khẩu', en: 'Ask for a new password' },
    description:
      'If the address has an account, a mail brings a link that can be used once, within 60 minutes. The answer is always the same.',
    body: 'PasswordReset',
    success: { status: 202, description: 'Taken, whether or not the address has an account.' },
    problems: BODY_PROBLEMS,
  },
  {
    id: 'invite',
    method: 'post',
    path: '/api/invitations',
    tag: 'identity',
    summary: { vi: 'Mời một người dùng tài khoản', en: 'Invite somebody to have an account' },
    description:
      'By the coordinator or the administrator, to somebody who holds a post. The link of the mail lives 72 hours; a further invitation brings a new one.',
    body: 'Invitation',
    success: { status: 202, description: 'The mail goes at once.' },
    problems: [...BODY_PROBLEMS, 'notYours', 'unknownPerson', 'notInvitable', 'emailTaken'],
  },
  {
    id: 'getPasswordToken',
    method: 'get',
    path: '/api/password-tokens/{token}',
    tag: 'identity',
    open: true,
    summary: { vi: 'Liên kết đặt mật khẩu dùng cho ai', en: 'Whom a link for a password is for' },
    success: { status: 200, shape: 'PasswordToken', description: 'It only shows: nothing is used up.' },
    problems: LINK_PROBLEMS,
  },
  {
    id: 'setPassword',
    method: 'post',
    path: '/api/password-tokens/{token}',
    tag: 'identity',
    open: true,
    summary: { vi: 'Đặt mật khẩu', en: 'Set a password' },
    description: 'Signs in, ends every other session of that person, and ends the link.',
    body: 'Password',
    success: SIGNED_IN,
    problems: [...BODY_PROBLEMS, ...LINK_PROBLEMS],
  },
];
