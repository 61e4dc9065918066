import { Fragment, type ReactElement } from 'react';
import type { Action, Fact, Letter } from '../letter';
import { ABOUT_LINKS, NOTHING_OWED, quoted } from './closing';
import { LOOK } from './look';
import { linkWith } from './text';

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
  const asks = letter.actions.length > 0;
  return (
    <>
      <table role="presentation" cellPadding={0} cellSpacing={0} border={0} width="100%" style={LOOK.duty}>
        <tbody>
          <tr>
            <td style={asks ? LOOK.dutyCell : LOOK.standing}>
              <p style={asks ? LOOK.sentence : LOOK.standingText}>{letter.sentence}</p>
              {letter.actions.map((action, index) => (
                <Button key={action.label} action={action} first={index === 0} />
              ))}
            </td>
          </tr>
        </tbody>
      </table>
      <p style={LOOK.small}>{asks ? ABOUT_LINKS : NOTHING_OWED}</p>
    </>
  );
}

/** A cell with a background, and a link that fills it: Outlook pads cells, everybody else links. */
function Button({ action, first }: { readonly action: Action; readonly first: boolean }): ReactElement {
  return (
    <table role="presentation" className="place" cellPadding={0} cellSpacing={0} border={0} style={LOOK.buttonPlace}>
      <tbody>
        <tr>
          <td style={first ? LOOK.button : LOOK.buttonSecond}>
            <a className="button" href={linkWith(action.hint)} style={first ? LOOK.buttonText : LOOK.buttonSecondText}>
              {action.label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
