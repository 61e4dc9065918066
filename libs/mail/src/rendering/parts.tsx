import { Fragment, type ReactElement } from 'react';
import { asksForSomething, quoted, type Action, type Fact, type Item, type Letter } from '../letter';
import { aboutLinks } from './closing';
import { LOOK } from './look';
import { linkOf } from './text';

/** Text of people keeps its lines; React escapes it. */
function Lines({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}

/** What, when, where, for whom, who pays. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} width="100%" style={LOOK.facts}>
      <tbody>
        {facts.map(({ label, value, quoted: isQuoted }) => (
          <tr key={label}>
            <td className="label" width={152} style={LOOK.label}>
              {label}
            </td>
            <td className="value" style={LOOK.value}>
              <Lines text={isQuoted ? quoted(value) : value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sentence, and what the reader can do: or that nothing is owed. */
export function Standing({ letter }: { readonly letter: Letter }): ReactElement {
  const { items = [] } = letter;
  return (
    <>
      <Block sentence={letter.sentence} actions={letter.actions} asks={asksForSomething(letter) && items.length === 0} />
      {items.map((item) => (
        <Fragment key={item.title}>
          <p style={LOOK.itemTitle}>{item.title}</p>
          <Facts facts={item.facts} />
          <Block sentence={item.sentence} actions={[item.action]} asks />
        </Fragment>
      ))}
      {aboutLinks(letter).map((words) => (
        <p key={words} style={LOOK.small}>
          {words}
        </p>
      ))}
    </>
  );
}

interface BlockProps extends Pick<Item, 'sentence'> {
  readonly actions: readonly Action[];
  readonly asks: boolean;
}

/** Where things stand, with its buttons; coloured when it is the reader's turn. */
function Block({ sentence, actions, asks }: BlockProps): ReactElement {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} width="100%" style={LOOK.duty}>
      <tbody>
        <tr>
          <td style={asks ? LOOK.dutyCell : LOOK.standing}>
            <p style={asks ? LOOK.sentence : actions.length > 0 ? LOOK.standingAbove : LOOK.standingText}>{sentence}</p>
            {actions.map((action, index) => (
              <Button key={action.label} action={action} first={index === 0 && !action.ifNeeded} />
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A cell with a background, and a link that fills it: Outlook pads cells, everybody else links. */
function Button({ action, first }: { readonly action: Action; readonly first: boolean }): ReactElement {
  return (
    <table role="presentation" className="place" cellPadding={0} cellSpacing={0} border={0} style={LOOK.buttonPlace}>
      <tbody>
        <tr>
          <td style={first ? LOOK.button : LOOK.buttonSecond}>
            <a className="button" href={linkOf(action)} style={first ? LOOK.buttonText : LOOK.buttonSecondText}>
              {action.label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
