/** Addresses of the web application: each is answered with its one page, which finds its own way from there. The router of services/web has the same. */
export const WEB_PAGES = [
  '/',
  '/danh-muc',
  '/danh-muc/:offering',
  '/ghi-nhan',
  '/ho-so',
  '/ho-so/:case',
  '/dieu-hanh',
  '/dieu-hanh/:case',
  '/danh-ba/sai-so',
  '/tai-khoan',
  '/huong-dan',
  '/quen-mat-khau',
  '/mat-khau/:token',
] as const;
