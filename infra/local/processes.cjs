// Processes by id, never by name. An id alone is not enough (the system uses it again), so a process is its id and its time of birth.
// Plain JavaScript, because the reaper and reset run it without a compiler.
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

const onLinux = process.platform === 'linux';

/** When the process was born, in whatever form the system tells it; undefined when there is none (or only its corpse). */
function birthOf(pid) {
  try {
    if (onLinux) {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold spaces
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    }
    const [state, ...born] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? undefined : born.join(' ');
  } catch {
    return undefined;
  }
}

const isAlive = ({ pid, birth }) => birth !== undefined && birthOf(pid) === birth;

/** The command line, for a person to read. */
function commandOf(pid) {
  try {
    if (onLinux) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // gone meanwhile
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks a process to stop and waits; after its patience it and its whole group are killed. Returns whether it left by itself. */
async function end(entry) {
  const deadline = Date.now() + entry.patienceMs;
  if (isAlive(entry)) signal(entry.pid, entry.signal);
  while (Date.now() < deadline) {
    if (!isAlive(entry)) return true;
    await pause(25);
  }
  if (!isAlive(entry)) return true;
  signal(-entry.pid, 'SIGKILL');
  signal(entry.pid, 'SIGKILL');
  while (isAlive(entry)) await pause(25);
  return false;
}

/** Ends the processes stage by stage, the lowest first: who depends on others leaves before them. */
async function endInOrder(entries) {
  const stages = [...new Set(entries.map((entry) => entry.stage))].sort((a, b) => a - b);
  for (const stage of stages) await Promise.all(entries.filter((entry) => entry.stage === stage).map(end));
}

module.exports = { birthOf, isAlive, commandOf, end, endInOrder };
