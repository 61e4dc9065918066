import { join } from 'node:path';
import { bundleWorkflowCode, type BundleOptions, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from '@chung-suc/workflow-contract/data-converter';

/** Size above which something has crept into the workflows that does not belong there (an ORM, a framework), bytes. */
export const BUNDLE_LIMIT_BYTES = 2_500_000;

/** Bundles the workflows from their sources, these or those of another file; services load the result and never bundle at boot. */
export function bundleWorkflows({
  logger,
  workflowsPath = join(__dirname, '..', 'index.ts'),
}: Pick<BundleOptions, 'logger'> & { workflowsPath?: string } = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: failureConverterPath(),
    ...(logger ? { logger } : {}),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['@chung-suc/source', '...'] },
    }),
  });
}
