/** A page as a browser without script sees it: what it says, what stands in its form, and how it is sent. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What a person reads. */
  readonly text: string;
  /** Where the browser is sent. */
  readonly location: string | null;
  /** Sends the form: what is typed, and the fields that nobody sees. */
  send(typed: Record<string, string>): Promise<Page>;
  /** Sends the form as a browser does that has changed only these fields: with all that it was filled in with. */
  change(typed: Record<string, string>): Promise<Page>;
  valueOf(field: string): string | null;
  /** The chosen one of several; null when none is. */
  chosen(field: string): string | null;
  /** Anchor and words of each line of “what must be corrected”. */
  summary(): [anchor: string, words: string][];
}

export const pageAt = async (base: string, path: string): Promise<Page> =>
  read(base, path, await fetch(base + path, { redirect: 'manual' }));

/** The page that something else than its form was answered with. */
export const pageOf = (base: string, path: string, response: Response): Promise<Page> => read(base, path, response);

async function read(base: string, path: string, response: Response): Promise<Page> {
  const html = await response.text();
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([input]) => input);
  const send = async (typed: Record<string, string>): Promise<Page> => {
    const body = new URLSearchParams({ key: valueOf('key') ?? '', ...typed });
    return read(base, path, await fetch(base + path.replace(/\?.*/, ''), { method: 'POST', body, redirect: 'manual' }));
  };
  const valueOf = (field: string): string | null => {
    const input = inputs.find((some) => attribute(some, 'name') === field && attribute(some, 'type') !== 'radio');
    if (input) return attribute(input, 'value') ?? '';
    const area = [...html.matchAll(/(<textarea [^>]*>)([^<]*)<\/textarea>/g)].find(([, tag = '']) => attribute(tag, 'name') === field);
    // A browser leaves out a line break right after the tag.
    return area ? unescape((area[2] ?? '').replace(/^\n/, '')) : null;
  };
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: unescape(html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' '),
    location: response.headers.get('location'),
    valueOf,
    chosen: (field) => {
      const checked = inputs.find((input) => attribute(input, 'name') === field && / checked(=|>|\s|\/)/.test(input));
      return checked ? attribute(checked, 'value') : null;
    },
    summary: () =>
      [...html.matchAll(/<li><a href="([^"]+)">(.*?)<\/a>/gs)].map(([, anchor = '', words = '']) => [
        anchor,
        unescape(words.replace(/<[^>]+>/g, '')),
      ]),
    send,
    change: (typed) => send({ ...filledIn(html), ...typed }),
  };
}

/** Every field of the form as it stands: what a browser sends when nothing is touched. */
function filledIn(html: string): Record<string, string> {
  const form = /<form.*<\/form>/s.exec(html)?.[0] ?? '';
  const inputs = [...form.matchAll(/<input [^>]*>/g)].flatMap(([input]): [string, string][] => {
    const [name, type] = [attribute(input, 'name'), attribute(input, 'type')];
    const isOff = (type === 'radio' || type === 'checkbox') && !/ checked(=|>|\s|\/)/.test(input);
    return name === null || isOff ? [] : [[name, attribute(input, 'value') ?? '']];
  });
  const areas = [...form.matchAll(/(<textarea [^>]*>)([^<]*)<\/textarea>/g)].map(([, tag = '', text = '']): [string, string] => [
    attribute(tag, 'name') ?? '',
    unescape(text.replace(/^\n/, '')),
  ]);
  const selects = [...form.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', options = '']): [string, string] => {
    const all = [...options.matchAll(/<option [^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => / selected(=|>|\s|\/)/.test(option)) ?? all[0] ?? '';
    return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''];
  });
  return Object.fromEntries([...inputs, ...areas, ...selects]);
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescape(found);
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
const unescape = (text: string): string => text.replace(/&(lt|gt|quot|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity);
