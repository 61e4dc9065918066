import { existsSync, readdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { SERVICES } from './services';

export interface Changed {
  bundle: boolean;
  services: readonly string[];
}

const QUIET_MS = 300; // an editor writes a file in several steps, a branch switch writes many
const IN_WORKFLOWS = ['workflows', join('libs', 'domain'), join('libs', 'workflow-contract')];

/** What must be built or started again when these files have changed; undefined when nothing that runs depends on them. */
export function affectedBy(files: Iterable<string>): Changed | undefined {
  const sources = [...files].filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file) && file.includes(`${sep}src${sep}`));
  const all = SERVICES.map(({ name }) => name);
  const services = new Set<string>();
  for (const file of sources) {
    const own = all.find((name) => file.startsWith(join('services', name) + sep));
    if (own) services.add(own);
    else if (file.startsWith(`workflows${sep}`)) services.add('orchestrator');
    else if (file.startsWith(`libs${sep}`)) for (const name of all) services.add(name);
  }
  const bundle = sources.some((file) => IN_WORKFLOWS.some((folder) => file.startsWith(folder + sep)));
  return services.size > 0 ? { bundle, services: [...services] } : undefined;
}

/** Where sources are. What is built lies beside them: node's watcher ends the process when a folder goes while it looks into it. */
export function sourceFolders(root: string): string[] {
  const packages = ['libs', 'services'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
  return [...packages, 'workflows'].map((folder) => join(folder, 'src')).filter((folder) => existsSync(join(root, folder)));
}

/** Watches the sources and reports changes one after the other, never two reloads at once. */
export function watchSources(root: string, reload: (changed: Changed) => Promise<void>): void {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (pending.size > 0) {
      const changed = affectedBy(pending);
      pending.clear();
      if (changed) await reload(changed);
    }
    busy = false;
  };
  for (const folder of sourceFolders(root)) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!name) return;
      pending.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), QUIET_MS);
    });
  }
}
