import type { Endpoint } from './endpoint';

/** One's own account. */
export const ACCOUNT_ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'getAccount',
    method: 'get',
    path: '/api/account',
    tag: 'identity',
    summary: { vi: 'Tài khoản của tôi: chức danh, phiên đăng nhập', en: 'My account: posts from–to, sessions' },
    success: { status: 200, shape: 'Account', description: 'Of the person who is signed in, and of nobody else.' },
    problems: [],
  },
  {
    id: 'changePassword',
    method: 'put',
    path: '/api/account/password',
    tag: 'identity',
    summary: { vi: 'Đổi mật khẩu', en: 'Change the password' },
    description:
      'The present one is asked for, under the same limits as signing in. Ends every other session and every open link for a password, begins a new session here, and is told by mail.',
    body: 'PasswordChange',
    success: { status: 200, shape: 'Session', description: 'Changed: the cookie is that of a new session.' },
    problems: ['badJson', 'invalidFields', 'bodyTooLarge', 'wrongMediaType', 'noPasswordYet', 'tooManyAttempts'],
  },
  {
    id: 'endOtherSessions',
    method: 'delete',
    path: '/api/account/other-sessions',
    tag: 'identity',
    summary: { vi: 'Đăng xuất khỏi máy khác', en: 'Sign out everywhere else' },
    success: { status: 204, description: 'Only the session that asks is left.' },
    problems: [],
  },
];
