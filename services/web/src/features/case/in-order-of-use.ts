import { DUTY_COMMANDS, type CaseView, type OpenCommand } from '@chung-suc/api-contract';

export interface OrderedCommands {
  /** What is owed now first, then the rest as the API has it. */
  readonly open: readonly OpenCommand[];
  /** Closed to everybody, for now. */
  readonly closed: readonly OpenCommand[];
  /** For others to do. */
  readonly notMine: readonly OpenCommand[];
}

/** The commands of a case as buttons: what the duties ask for comes first. */
export function inOrderOfUse({ commands, duties }: Pick<CaseView, 'commands' | 'duties'>): OrderedCommands {
  const asked = duties.flatMap(({ kind }) => DUTY_COMMANDS[kind]);
  const rank = ({ command }: OpenCommand): number => {
    const place = asked.indexOf(command);
    return place < 0 ? asked.length : place;
  };
  const isNotMine = ({ closedBecause }: OpenCommand): boolean => closedBecause?.code === 'notYours' || closedBecause?.code === 'recused';
  const shut = commands.filter(({ open }) => !open);
  return {
    open: commands.filter(({ open }) => open).sort((a, b) => rank(a) - rank(b)),
    closed: shut.filter((command) => !isNotMine(command)),
    notMine: shut.filter(isNotMine),
  };
}
