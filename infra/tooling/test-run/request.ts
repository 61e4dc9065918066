import { Trouble } from '../../local/trouble';

export interface Request {
  unit: boolean;
  server: boolean;
  /** Suites whose path contains one of these; all when there is none. */
  paths: string[];
  /** Nothing was left out by the person: format, lint and types are checked too. */
  whole: boolean;
}

/** `--only unit`, `--only server`, parts of paths (those that begin with test/ are server suites). Throws `Trouble` for anything else. */
export function readRequest(words: readonly string[]): Request {
  const paths: string[] = [];
  let only: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--only') only = words[(index += 1)] ?? '';
    else if (word.startsWith('--only=')) only = word.slice('--only='.length);
    else if (word.startsWith('-'))
      throw new Trouble(`“${word}” is not known here: npm test takes --only unit, --only server, or parts of paths.`);
    else paths.push(word);
  }
  if (only !== undefined && only !== 'unit' && only !== 'server') throw new Trouble(`--only takes unit or server, not “${only}”.`);
  if (only !== undefined || paths.length === 0)
    return { unit: only !== 'server', server: only !== 'unit', paths, whole: only === undefined };
  const ofServers = paths.filter((path) => /^test(\/|$)/.test(path)).length;
  return { unit: ofServers < paths.length, server: ofServers > 0, paths, whole: false };
}
