import { z } from 'zod';
import { words } from './texts';

export const meShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  posts: z.array(z.strictObject({ id: z.string(), title: z.string(), organisation: z.string(), role: words })),
  seesAllCases: z.boolean(),
});

export type Me = z.output<typeof meShape>;
