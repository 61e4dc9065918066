import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { COMMAND_WORDS, type CaseView, type CommandBody } from '@chung-suc/api-contract';
import { caseFiles, caseView, giveCommand } from '../api/queries';
import { Form } from '../forms/form';
import { useWords } from '../i18n/use-words';
import { Afterwards } from './afterwards';
import type { CommandForm } from './command-form';
import type { FormedKind } from './formed';
import { COMMAND_FORMS } from './forms';

interface GiveCommandProps {
  readonly view: CaseView;
  readonly kind: FormedKind;
  readonly onDone: (view: CaseView) => void;
  readonly onClose: () => void;
  /** It can no longer be given; what was typed stays to be read. */
  readonly blocked?: boolean;
}

const NOTHING = {};

/** The form of one command on one case. Afterwards everything on the screen shows the case as it stands. */
export function GiveCommand({ view, kind, onDone, onClose, blocked = false }: GiveCommandProps) {
  const { say } = useWords();
  const refresh = useShowCase();
  const client = useQueryClient();
  const form = COMMAND_FORMS[kind] as CommandForm<FormedKind>;
  // What the form begins with is what there was when it was opened: a case that moves on meanwhile does not overwrite what is typed.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const initial = useMemo(() => form.initial?.(view) ?? NOTHING, [kind, view.id]);
  const { Fields } = form;
  return (
    <Form<CommandBody<FormedKind>, CaseView>
      name={`${kind}:${view.id}`}
      initial={initial}
      read={(values) => form.read(values, view)}
      send={(body, key) => giveCommand(view.id, kind, body, key)}
      submit={say(COMMAND_WORDS[kind])}
      onDone={(after) => {
        refresh(after);
        onDone(after);
      }}
      onRefused={() => void client.invalidateQueries({ queryKey: caseView(view.number).queryKey })}
      onCancel={onClose}
      blocked={blocked}
    >
      {() => (
        <>
          {Fields ? <Fields view={view} /> : null}
          {blocked ? null : <Afterwards view={view} kind={kind} />}
        </>
      )}
    </Form>
  );
}

/** Puts a case as it was answered where pages look for it, and has lists ask again. */
export function useShowCase(): (view: CaseView) => void {
  const client = useQueryClient();
  return (view) => {
    client.setQueryData(caseView(view.number).queryKey, view);
    // Photos of a report are everybody's once it is sent.
    void client.invalidateQueries({ queryKey: caseFiles(view.number).queryKey });
    void client.invalidateQueries({ queryKey: ['duties'] });
    void client.invalidateQueries({ queryKey: ['cases'] });
  };
}
