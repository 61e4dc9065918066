import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCitations } from './citations';
import { RULE_GROUPS } from './rules';
import { RULES_FILE, renderRules } from './table';

/** `npm run rules`: writes libs/domain/RULES.md from what the code cites. */
const root = resolve(__dirname, '../../..');
writeFileSync(join(root, RULES_FILE), renderRules(RULE_GROUPS, readCitations(root)));
console.log(`${RULES_FILE} is written.`);
