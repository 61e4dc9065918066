import { z } from 'zod';
import { caseCommandKind, stage } from './choices';
import { words } from './texts';

/** A command as it would be given. */
export const previewBody = z.strictObject({
  command: caseCommandKind,
  body: z.unknown().optional().meta({ description: 'As the command itself takes it. Left out: what follows whatever one enters.' }),
});

/** What a command would lead to if it were given now. Nothing is recorded: the same rules decide again when it is. */
export const previewShape = z.strictObject({
  stage,
  sentence: words.meta({ description: 'Where the case would stand.' }),
  owed: z.array(words).meta({ description: 'Who would have to do what then, by when.' }),
  mails: z.array(z.strictObject({ title: words, to: z.string() })).meta({ description: 'Mails that would go at once.' }),
});

export type CommandPreview = z.output<typeof previewShape>;
