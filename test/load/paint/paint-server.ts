import 'reflect-metadata';
import { cleanUp } from '../outside-jest';
import { resolve } from 'node:path';
import { webFolder } from '@chung-suc/infra/local/environment';
import { PagesBench } from '../../api/pages-bench';

/** The API with the built web application of this checkout and one case that waits for its unit: says where it is, and ends with its input. */
async function main(): Promise<void> {
  const bench = await PagesBench.begin({ WEB_DIST: webFolder(resolve(__dirname, '../../..')) });
  await bench.caseAfter('requested');
  console.log(JSON.stringify({ url: await bench.url(), number: await bench.caseNumber() }));
  await new Promise((resolve) => process.stdin.resume().once('end', resolve));
  await bench.end();
  await cleanUp();
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
