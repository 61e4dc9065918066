import type { CatalogueOffering } from '@chung-suc/api-contract';
import { Group, Tick } from '../../forms/fields';
import type { Values } from '../../forms/reading';
import { useWords } from '../../i18n/use-words';

type Components = CatalogueOffering['components'];

const fieldOf = (id: string): string => `part.${id}`;

/** All of them, until some are taken away. */
export const allParts = (components: Components): Values => Object.fromEntries(components.map(({ id }) => [fieldOf(id), 'yes']));

export const chosenParts = (components: Components, values: Values): string[] =>
  components.flatMap(({ id }) => (values[fieldOf(id)] === 'yes' ? [id] : []));

/** What is wrong with the parts is said at the first of them. */
export const partsField = (components: Components, path: string): string =>
  /^parts(\.|$)/.test(path) ? fieldOf(components[0]?.id ?? '') : path;

/** Which components of an offering are asked for (R12): each unit answers for its own. */
export function PartsChoice({ components }: { readonly components: Components }) {
  const { t } = useWords();
  return (
    <Group label={t('parts.which')} hint={t('parts.whichHint')}>
      {components.map(({ id, name, leadUnit, contact }) => (
        <Tick
          key={id}
          name={fieldOf(id)}
          label={name}
          hint={[leadUnit, contact ? t('catalogue.contact', { name: contact.name }) : null].filter(Boolean).join(' · ')}
        />
      ))}
    </Group>
  );
}
