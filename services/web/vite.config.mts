import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API that `vite dev` hands requests to; the production form is one origin and needs no proxy. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // Replaced in every response by services/api/src/web: no inline style or script without this response's nonce.
  html: { cspNonce: '__CSP_NONCE__' },
  // Packages of the workspace from their sources, as everywhere; unused parts (zod above all) are left out.
  resolve: { conditions: ['@chung-suc/source', 'module', 'browser', 'development|production'] },
  build: {
    assetsDir: 'web', // `/assets` belongs to the pages without script
    assetsInlineLimit: 0, // data: addresses are not in the policy
    manifest: true, // tooling/budget.mjs adds up what the inbox loads first
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
  },
  server: { proxy: Object.fromEntries(['/api', '/l', '/assets', '/chay-thu'].map((path) => [path, API])) },
});
