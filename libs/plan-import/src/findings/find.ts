import { catalogueFindings } from './catalogue';
import type { FindingContext } from './context';
import { documentFindings } from './document';
import { inOrder, type Finding } from './finding';
import { layoutFindings } from './layout';
import { nameFindings } from './names';
import { peopleFindings } from './people';
import { spellingFindings } from './spelling';

/** Every finding on a text, errors first. */
export const findAll = (context: FindingContext): Finding[] =>
  inOrder([
    ...peopleFindings(context),
    ...nameFindings(context),
    ...catalogueFindings(context),
    ...documentFindings(context),
    ...spellingFindings(context),
    ...layoutFindings(context),
  ]);
