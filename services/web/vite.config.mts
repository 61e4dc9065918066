import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compressFiles } from './tooling/compress-files.cjs';
import { pageFilesOf, type Manifest } from './tooling/page-files.cjs';

/** Says beside the page which files each address needs first, so that they are fetched together with the frame. */
const pageFiles: Plugin = {
  name: 'page-files',
  generateBundle: {
    order: 'post', // the manifest is there
    handler(_options, bundle) {
      const manifest = bundle['.vite/manifest.json'];
      if (manifest?.type !== 'asset') throw new Error('There is no manifest to read which file holds which page');
      const files = pageFilesOf(JSON.parse(String(manifest.source)) as Manifest);
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source: JSON.stringify(files) });
    },
  },
};

/** Compressed once and well, not with every answer; not while one develops, when the API does it. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir }) {
    if (dir && !this.meta.watchMode) compressFiles(join(dir, 'web'));
  },
};

export default defineConfig({
  plugins: [react(), pageFiles, compressed],
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
            {
              name: 'inputs',
              test: /node_modules[\\/]@mantine[\\/]core[\\/]esm[\\/]components[\\/](CloseButton|Combobox|Input|InputBase|NativeSelect|TextInput|Textarea)[\\/]/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'frame',
              test: /services[\\/]web[\\/]src[\\/](api|app|i18n[\\/](?!en)|live|session|trial|ui)[\\/]|node_modules[\\/]@mantine[\\/](hooks|core[\\/]esm[\\/]core)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
