import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger } from '@temporalio/worker';
import { BUNDLE_LIMIT_BYTES, bundleWorkflows } from './bundle';

/** `nx run workflows:bundle`: writes dist/workflow-bundle.js and fails when it is too large. */
async function main(): Promise<void> {
  const { code } = await bundleWorkflows({ logger: new DefaultLogger('WARN') });
  const bytes = Buffer.byteLength(code);
  if (bytes > BUNDLE_LIMIT_BYTES) {
    throw new Error(
      `The workflow bundle has ${bytes} bytes, more than ${BUNDLE_LIMIT_BYTES}: something that is not a workflow was imported.`,
    );
  }
  const dist = join(__dirname, '..', '..', 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'workflow-bundle.js'), code);
  console.log(`workflow bundle: ${(bytes / 1e6).toFixed(2)} MB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
