import type { CaseCommandKind, CaseView } from '@chung-suc/api-contract';
import { failing } from '../answers';
import { field } from '../desk';
import type { Cast, CaseOnStage } from './cast';
import type { Picture, Viewer } from './picture';

/** Reads a case as somebody does, to learn what is open to them. */
export type ReadCase = (number: string, viewer: Viewer) => Promise<CaseView>;

const label = ({ number, stage, offering }: CaseOnStage): string => `${number.slice(-2)}-${stage}-${offering}`;

/** Every case to its two sides; the first of each stage, and each that waits for the committee, to who looks after all of them. */
export function casePages({ cases, coordinator, committee, observer }: Cast): readonly Picture[] {
  const shown = new Set<string>();
  return cases.flatMap((one) => {
    const isFirst = !shown.has(one.stage);
    shown.add(one.stage);
    const viewers = [one.unit, one.locality, ...(isFirst || one.escalated ? [coordinator, committee] : []), ...(isFirst ? [observer] : [])];
    return viewers
      .filter((viewer) => viewer !== null)
      .map((as): Picture => ({ name: `case-${label(one)}`, path: `/ho-so/${one.number}`, as, ready: '.timeline li' }));
  });
}

/** Want words at least: the API refuses them as long as nothing is filled in. */
const REFUSED_UNFILLED = new Set<CaseCommandKind>([
  'agree',
  'decline',
  'propose',
  'cancel',
  'declareTrouble',
  'suspend',
  'report',
  'reportNotHeld',
  'returnReport',
]);

/**
 * Each form that somebody finds open on a case, as it opens and as it answers somebody who sends it unfilled. One of a kind for each role; what
 * would be done is answered by a server in trouble, so that nothing happens to the case. `seen`: what has been taken already.
 */
export async function formPages({ cases, coordinator, committee }: Cast, read: ReadCase, seen: Set<string>): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const one of cases) {
    for (const as of [one.unit, one.locality, coordinator, committee].filter((viewer) => viewer !== null)) {
      const view = await read(one.number, as);
      for (const { command, open } of view.commands) {
        if (!open || command === 'adjust' || !isNew(seen, `${command} ${as.role}`)) continue;
        const path = `/ho-so/${one.number}?viec=${command}`;
        pictures.push({ name: `form-${command}`, path, as, ready: 'form' });
        pictures.push({
          name: `form-${command}-mend`,
          path,
          as,
          ready: 'form',
          ...(REFUSED_UNFILLED.has(command) ? {} : { before: failing('/api/cases/*/commands/**') }),
          act: async (page) => {
            await page.click('form button[type=submit]');
            await page.waitForSelector('[role=alert]');
          },
        });
      }
      if (as === coordinator) pictures.push(...recordingForms(one, view, as, seen));
    }
  }
  return pictures;
}

/** What the office records for somebody, with the form of that inside. */
const recordingForms = ({ number }: CaseOnStage, { commands, speakers }: CaseView, as: Viewer, seen: Set<string>): Picture[] =>
  commands.some(({ command, open }) => command === 'recordFor' && open)
    ? speakers.flatMap(({ postId, commands: said }) =>
        said
          .filter((kind) => isNew(seen, `recordFor ${kind}`))
          .map((kind): Picture => ({
            name: `form-record-${kind}`,
            path: `/ho-so/${number}?viec=recordFor`,
            as,
            ready: 'form',
            act: async (page) => {
              await page.check(`${field('postId')} input[value="${postId}"]`);
              await page.selectOption(field('act.kind'), kind);
            },
          })),
      )
    : [];

function isNew(seen: Set<string>, what: string): boolean {
  if (seen.has(what)) return false;
  seen.add(what);
  return true;
}
