import { join, resolve } from 'node:path';
import { affectedBy, sourceFolders } from './watch';

const all = ['api', 'escalation', 'notifications', 'orchestrator'];

describe('what a changed file restarts', () => {
  it.each([
    [join('services', 'api', 'src', 'main.ts'), { bundle: false, services: ['api'] }],
    [join('workflows', 'src', 'a', 'a.workflow.ts'), { bundle: true, services: ['orchestrator'] }],
    [join('libs', 'domain', 'src', 'index.ts'), { bundle: true, services: all }],
    [join('libs', 'mail', 'src', 'index.ts'), { bundle: false, services: all }],
  ])('%s', (file, expected) => {
    const affected = affectedBy([file]);
    expect(affected && { ...affected, services: [...affected.services].sort() }).toEqual(expected);
  });

  it('nothing for tests and other files', () => {
    expect(affectedBy([join('libs', 'mail', 'src', 'mail.spec.ts'), join('libs', 'mail', 'package.json')])).toBeUndefined();
  });
});

it('what is watched is sources, of every package that has some', () => {
  const folders = sourceFolders(resolve(__dirname, '../..'));
  expect(folders).toEqual(
    expect.arrayContaining(['workflows/src', 'services/web/src', 'services/api/src', 'libs/domain/src'].map((path) => join(path))),
  );
  expect(folders.filter((folder) => !folder.endsWith('src'))).toEqual([]);
});
