import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './test-servers';

const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Headless Chromium; the caller closes it. Without a sandbox, because tests run as root in containers, and only see our own pages. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
