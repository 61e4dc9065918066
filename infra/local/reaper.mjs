// Started beside everything else with a pipe from its starter. When that pipe closes without a farewell, the starter has died (kill -9,
// a crash, a closed machine room): the reaper then stops what was started, in order. It leaves when nothing is left to watch.
import { createInterface } from 'node:readline';
import processes from './processes.cjs';

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined); // its starter decides, not the terminal

const watched = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const word = JSON.parse(line);
  if (word.started) watched.set(word.started.pid, word.started);
  if (word.ended) watched.delete(word.ended);
}
const left = [...watched.values()].filter(processes.isAlive);
if (left.length > 0)
  console.error(`${new Date().toISOString()} the starter is gone: stopping ${left.map((entry) => entry.name).join(', ')}`);
await processes.endInOrder(left);
process.exit(0);
