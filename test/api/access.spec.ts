import 'reflect-metadata';
import { COMMAND_PATHS, caseListShape, myDutiesShape, type CaseCommandKind } from '@chung-suc/api-contract';
import { ACCESS } from '@chung-suc/api/app';
import { addDays, instantAt, localDateOf } from '@chung-suc/domain';
import { webFolder } from '@chung-suc/infra/local/environment';
import { ASKED_AT, aRequest } from '../fixtures/requests';
import { OFFERINGS, PEOPLE, POSTS } from '../fixtures/small-plan';
import { root } from '../kit';
import { apiAs, caseIn, problemIn, shaped, type Api, type ApiAnswer } from './api-client';
import { PagesBench } from './pages-bench';
import { ask, signedIn } from './sign-in';

/** The small plan has none of these. */
const MORE = {
  recordsClerk: 'person-clerk',
  administrator: 'person-administrator',
  /** Held the post of the unit until yesterday. */
  former: 'person-former',
  /** Holds the post of the locality from tomorrow. */
  future: 'person-future',
  withoutPost: 'person-without-post',
} as const;
const WHO = { ...PEOPLE, ...MORE };
type Who = keyof typeof WHO;
const EVERYBODY = Object.keys(WHO) as Who[];

type Side = 'locality' | 'unit' | 'coUnit' | 'parentUnit' | 'secretary';
/** Everything of the committee and the office sees every case. */
const OFFICE: readonly Who[] = ['coordinator', 'reviewer', 'tiedReviewer', 'recordsClerk', 'observer', 'administrator'];
const MEMBERS: readonly Who[] = ['reviewer', 'tiedReviewer'];

/** Who is what to two cases: one led by a unit with a co-unit, one led by a branch. Whoever is not named is a stranger to it. */
const CASES: Record<string, { offering: string; sides: Record<Side, readonly Who[]> }> = {
  'of a unit with a co-unit': {
    offering: OFFERINGS.withCoUnit,
    sides: {
      locality: ['localityContact'],
      unit: ['unitContact'],
      coUnit: ['branchContact'],
      parentUnit: [],
      secretary: ['unitSecretary'],
    },
  },
  'of a branch': {
    offering: OFFERINGS.branch,
    sides: { locality: ['localityContact'], unit: ['branchContact'], coUnit: [], parentUnit: ['parentContact'], secretary: [] },
  },
};

/** Which side a command belongs to. */
const GIVEN_BY: Record<CaseCommandKind, readonly (Side | 'members' | 'coordinator')[]> = {
  takePlace: ['locality'],
  match: ['members', 'coordinator'],
  split: ['locality'],
  suspend: ['members', 'coordinator'],
  resumeCase: ['members', 'coordinator'],
  propose: ['unit', 'locality'],
  accept: ['unit', 'locality', 'coUnit'],
  turnDown: ['unit', 'locality', 'coUnit'],
  agree: ['unit', 'coUnit'],
  decline: ['unit', 'coUnit'],
  declareTrouble: ['unit', 'locality', 'coUnit'],
  adjust: ['members', 'coordinator'],
  choose: ['locality'],
  cancel: ['unit', 'locality'],
  reportNotHeld: ['unit', 'locality'],
  report: ['unit'],
  confirmExecution: ['locality'],
  returnReport: ['members'],
  review: ['members'],
  commend: ['unit'],
  recordFor: ['coordinator'],
  answerRecording: ['unit', 'locality', 'coUnit'],
};

/** Whoever is the contact of a unit, whatever else. */
const UNIT_CONTACTS: readonly Who[] = ['unitContact', 'branchContact', 'parentContact', 'tiedReviewer'];

/** Routes that are about no case and not for everybody: whom they let in, and what the others hear. */
const LIMITED: Record<string, { readonly admits: readonly Who[]; readonly code: string }> = {
  'POST /api/invitations': { admits: ['coordinator', 'administrator'], code: 'notYours' },
  'PUT /api/calendar/days/:date': { admits: ['coordinator', 'recordsClerk'], code: 'notYours' },
  'POST /api/cases': { admits: ['localityContact', 'otherLocalityContact'], code: 'notALocality' },
  'POST /api/registrations': { admits: UNIT_CONTACTS, code: 'notYours' },
  'GET /api/access-log': { admits: ['coordinator', 'administrator'], code: 'notYours' },
  'GET /api/phone-reports': { admits: ['coordinator'], code: 'notYours' },
  'POST /api/phone-reports/:report/reveal': { admits: ['coordinator'], code: 'notYours' },
  'POST /api/phone-reports/:report/resolution': { admits: ['coordinator'], code: 'notYours' },
  'GET /api/requests/outlook': { admits: ['localityContact', 'otherLocalityContact', ...UNIT_CONTACTS], code: 'notALocality' },
};
/** Whoever is signed in. */
const PERSONAL = [
  'GET /api/session',
  'GET /api/me',
  'GET /api/account',
  'PUT /api/account/password',
  'DELETE /api/account/other-sessions',
  'GET /api/live',
  'GET /api/duties',
  'GET /api/catalogue',
  'GET /api/calendar',
  'GET /api/cases',
  'GET /api/skips',
  'POST /api/skips',
  'GET /api/cases.xlsx',
  'GET /api/comments/unread',
  'GET /api/phone-news',
  'PUT /api/phone-reports/:report/seen',
];
/** Anybody. */
const OPEN = [
  'GET /',
  'GET /danh-muc',
  'GET /danh-muc/:offering',
  'GET /ghi-nhan',
  'GET /ho-so',
  'GET /ho-so/:case',
  'GET /dieu-hanh',
  'GET /dieu-hanh/:case',
  'GET /danh-ba/sai-so',
  'GET /tai-khoan',
  'GET /huong-dan',
  'GET /quen-mat-khau',
  'GET /mat-khau/:token',
  'GET /chay-thu',
  'GET /assets/sheet.css',
  'GET /assets/photos.js',
  'GET /assets/icon.svg',
  'GET /health/live',
  'GET /health/ready',
  'GET /l/:token',
  'POST /l/:token',
  'GET /l/:token/anh/:file',
  'POST /l/:token/tep',
  'GET /l/:token/tep/:upload',
  'PATCH /l/:token/tep/:upload',
  'DELETE /l/:token/tep/:upload',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/session/demo',
  'GET /api/guide',
  'POST /api/session/demo',
  'POST /api/password-resets',
  'GET /api/password-tokens/:token',
  'POST /api/password-tokens/:token',
];
const commandRoute = (kind: CaseCommandKind): string => `POST /api/cases/:id/commands/${COMMAND_PATHS[kind]}`;
const KINDS = Object.keys(GIVEN_BY) as CaseCommandKind[];
/** Whoever may read a case. */
const READING = [
  'GET /api/cases/:id',
  'GET /api/cases/:id/adjustment',
  'POST /api/cases/:id/preview',
  'GET /api/cases/:id/files',
  'GET /api/cases/:id/files/:file',
  'GET /api/cases/:id/comments',
  'PUT /api/cases/:id/comments-seen',
];

/** Whoever may add files to a case, or take away what they have added. */
const ADDING = [
  'DELETE /api/cases/:id/files/:file',
  'POST /api/cases/:id/uploads',
  'GET /api/cases/:id/uploads/:upload',
  'PATCH /api/cases/:id/uploads/:upload',
  'DELETE /api/cases/:id/uploads/:upload',
];

/** Whoever does more than look on. */
const TAKING_PART = [
  'POST /api/cases/:id/comments',
  'PUT /api/cases/:id/comments/:comment',
  'DELETE /api/cases/:id/comments/:comment',
  'POST /api/cases/:id/phones/:person/reveal',
  'POST /api/cases/:id/phones/:person/reports',
];
const LOOKING_ON: readonly Who[] = ['observer', 'administrator'];

describe('who may use which route', () => {
  let bench: PagesBench;
  let url: string;
  const caseIds: Record<string, string> = {};

  beforeAll(async () => {
    bench = await PagesBench.begin({ WEB_DIST: webFolder(root) });
    url = await bench.url();
    await morePeople();
    for (const [name, { offering }] of Object.entries(CASES)) {
      await bench.clear();
      await bench.give('request', aRequest({}, offering), PEOPLE.localityContact, ASKED_AT);
      caseIds[name] = bench.caseId;
    }
  });
  afterAll(() => bench.end());

  async function morePeople(): Promise<void> {
    const { database } = bench.db;
    const today = localDateOf(ASKED_AT);
    for (const id of Object.values(MORE)) {
      await database.query(
        `INSERT INTO person (id, full_name, given_name, email_health, phone_health) VALUES ($1, 'Người Thử', 'Thử', 'missing', 'missing')`,
        [id],
      );
    }
    for (const kind of ['recordsClerk', 'administrator']) {
      await database.query(`INSERT INTO post (id, kind, title, rank, organisation_id) VALUES ($1, $1, 'Thử', 9, 'bloc')`, [kind]);
    }
    const holdings = [
      ['recordsClerk', MORE.recordsClerk, '2020-01-01', null],
      ['administrator', MORE.administrator, '2020-01-01', null],
      [POSTS.unit, MORE.former, '2020-01-01', addDays(today, -1)],
      [POSTS.locality, MORE.future, addDays(today, 1), null],
    ];
    for (const holding of holdings) {
      await database.query(`INSERT INTO holding (post_id, person_id, held_from, held_to) VALUES ($1, $2, $3, $4)`, holding);
    }
  }

  const send = (api: Api, route: string, caseId = ''): Promise<ApiAnswer> => {
    const [method = '', path = ''] = route.split(' ');
    const at = path
      .replace(':id', caseId)
      .replace(':date', '2026-02-20')
      .replace(':token', 'no-token')
      .replace(/:(comment|person|report)\b/, 'nobody');
    // Nothing is asked for in full: whoever gets in is told what is missing, and nothing changes.
    if (method === 'POST') return api.post(at, {}, null);
    if (method === 'PATCH') return api.patch(at);
    return method === 'PUT' ? api.put(at, {}) : method === 'DELETE' ? api.delete(at) : api.get(at);
  };
  const codeOf = (answer: ApiAnswer): string => (answer.status < 300 ? 'done' : problemIn(answer).code);
  /** Whom a route lets in, and the one thing that everybody else hears. */
  async function walk(route: string, caseId?: string): Promise<{ admits: Who[]; refusals: string[] }> {
    const heard = await Promise.all(EVERYBODY.map(async (who) => [who, await send(apiAs(url, WHO[who]), route, caseId)] as const));
    const refused = heard.filter(([, { status }]) => status === 401 || status === 403);
    return {
      admits: heard.filter((one) => !refused.includes(one)).map(([who]) => who),
      refusals: [...new Set(refused.map(([, answer]) => codeOf(answer)))],
    };
  }
  const sorted = (people: readonly Who[]): Who[] => EVERYBODY.filter((who) => people.includes(who));

  it('is said of every route that Nest has registered, in the table and here, and of no other', () => {
    const registered = bench.routes().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(Object.keys(ACCESS).sort()).toEqual(registered.sort());
    const walked = [...OPEN, ...PERSONAL, ...Object.keys(LIMITED), ...READING, ...ADDING, ...TAKING_PART, ...KINDS.map(commandRoute)];
    expect(walked.sort()).toEqual(registered);
  });

  it.each(OPEN)('anybody: %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const init = {
      method,
      redirect: 'manual' as const,
      headers: { 'Content-Type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    };
    const { status } = await fetch(url + path.replace(':token', 'no-token'), init);
    expect([200, 202, 204, 400, 404]).toContain(status);
  });

  it.each([...PERSONAL, ...Object.keys(LIMITED), ...KINDS.map(commandRoute), ...READING, ...ADDING, ...TAKING_PART])(
    'nobody who is not signed in: %s',
    async (route) => {
      for (const caseId of [...Object.values(caseIds), 'CS-2026-9999']) {
        expect(problemIn(await send(apiAs(url, null), route, caseId))).toMatchObject({ status: 401, code: 'notSignedIn' });
      }
    },
  );

  it.each(PERSONAL)('whoever is signed in, for themselves: %s', async (route) => {
    expect(await walk(route)).toEqual({ admits: EVERYBODY, refusals: [] });
  });

  it.each(Object.entries(LIMITED))('only certain posts: %s', async (route, { admits, code }) => {
    expect(await walk(route)).toEqual({ admits: sorted(admits), refusals: [code] });
  });

  describe.each(Object.entries(CASES))('a case %s', (name, { sides }) => {
    const readers = [...OFFICE, ...Object.values(sides).flat()];

    it.each(READING)('is read by its parties, those who see every case, and nobody else: %s', async (route) => {
      const { admits, refusals } = await walk(route, caseIds[name]);
      expect({ admits, refusals }).toEqual({ admits: sorted(readers), refusals: ['notYours'] });
    });

    it.each(ADDING)('takes files from its parties, the committee and the office, and from nobody else: %s', async (route) => {
      const adders = [...MEMBERS, 'coordinator', 'recordsClerk', ...sides.locality, ...sides.unit, ...sides.coUnit] as const;
      expect(await walk(route, caseIds[name])).toEqual({ admits: sorted(adders), refusals: ['notYours'] });
    });

    it.each(TAKING_PART)('is taken part in by those who read it and do more than look on: %s', async (route) => {
      const { admits, refusals } = await walk(route, caseIds[name]);
      const partners = readers.filter((who) => !LOOKING_ON.includes(who));
      expect({ admits, refusals }).toEqual({ admits: sorted(partners), refusals: ['notYours'] });
    });

    it('is in the lists of those who may read it, and in no other', async () => {
      for (const who of EVERYBODY) {
        const { cases } = shaped(caseListShape, await apiAs(url, WHO[who]).get('/api/cases'));
        expect({ who, listed: cases.some(({ id }) => id === caseIds[name]) }).toEqual({ who, listed: readers.includes(who) });
      }
    });

    it.each(KINDS)('takes the command “%s” from those whose it is, and from nobody else', async (kind) => {
      const before = await bench.everything();
      const givers = GIVEN_BY[kind].flatMap((side) =>
        side === 'members' ? MEMBERS : side === 'coordinator' ? (['coordinator'] as const) : sides[side],
      );
      expect(await walk(commandRoute(kind), caseIds[name])).toEqual({ admits: sorted(givers), refusals: ['notYours'] });
      expect(await bench.everything()).toEqual(before);
    });

    it('shows no command as open that the table would refuse', async () => {
      for (const who of sorted(readers)) {
        const { commands } = caseIn(await apiAs(url, WHO[who]).get(`/api/cases/${caseIds[name]}`));
        for (const { command, open } of commands) {
          if (!open) continue;
          const { status } = await send(apiAs(url, WHO[who]), commandRoute(command), caseIds[name]);
          expect({ who, command, status }).toEqual({ who, command, status: 400 }); // the key is missing
        }
      }
    });
  });

  it('hides nothing in what a command on no case is answered with', async () => {
    for (const who of EVERYBODY)
      expect(problemIn(await send(apiAs(url, WHO[who]), commandRoute('agree'), 'CS-2026-9999')).code).toBe('unknownCase');
  });
});

describe('posts from a day to a day', () => {
  let bench: PagesBench;
  let url: string;
  beforeAll(async () => {
    bench = await PagesBench.begin({ WEB_DIST: webFolder(root) });
    url = await bench.url();
  });
  afterAll(() => bench.end());

  it('decide at that instant: who gives a post up at midnight is a stranger a moment later, and the next one is let in', async () => {
    await bench.caseAfter('requested');
    const today = localDateOf(bench.now);
    const { database } = bench.db;
    await database.query(`UPDATE holding SET held_to = $2 WHERE post_id = $1`, [POSTS.unit, today]);
    await database.query(`INSERT INTO holding (post_id, person_id, held_from) VALUES ($1, $2, $3)`, [
      POSTS.unit,
      PEOPLE.observer,
      addDays(today, 1),
    ]);
    await database.query(`UPDATE holding SET held_to = $2 WHERE post_id = $1`, [POSTS.observer, addDays(today, -1)]);
    const as = async (personId: string): Promise<Api> => (await signedIn(url, ask(`${url}/api/session/demo`, { personId }))).api();
    const [until, from] = [await as(PEOPLE.unitContact), await as(PEOPLE.observer)];
    const path = `/api/cases/${bench.caseId}`;
    const seen = async (api: Api) => ({
      read: (await api.get(path)).status,
      act: (await api.post(`${path}/commands/agree`, {}, null)).status,
      listed: shaped(caseListShape, await api.get('/api/cases')).cases.length,
      owed: shaped(myDutiesShape, await api.get('/api/duties')).duties.length,
    });
    const [holder, stranger] = [
      { read: 200, act: 400, listed: 1, owed: 1 },
      { read: 403, act: 403, listed: 0, owed: 0 },
    ];
    bench.now = instantAt(addDays(today, 1), 0) - 1;
    expect([await seen(until), await seen(from)]).toEqual([holder, stranger]);
    bench.now += 1;
    expect([await seen(until), await seen(from)]).toEqual([stranger, holder]);
  });
});
