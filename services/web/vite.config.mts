import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
    // A phone far away pays for each file: what every page needs comes in two, not in thirty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](?!table|react-table)[^\\/]+|i18next|react-i18next|use-sync-external-store|clsx|get-nonce)[\\/]/,
            },
            { name: 'frame', test: /services[\\/]web[\\/]src[\\/](api|app|i18n[\\/](?!en)|live|session|trial|ui)[\\/]/ },
          ],
        },
      },
    },
  },
});
