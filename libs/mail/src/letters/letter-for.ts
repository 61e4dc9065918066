import type { MessageTemplate } from '@chung-suc/domain';
import type { Letter } from '../letter';
import type { MailOf } from '../mail';
import { agreedToLocality, agreedToUnit, notHeldTold } from './agreement.letters';
import { closedTold, commendAsked } from './recognition.letters';
import { confirmAsked, reportAsked, reviewAsked } from './report.letters';
import { declinedToLocality, requestForParentUnit, requestSent, requestToUnit } from './request.letters';

/** The words of each template. A new template of the domain does not compile until it has some. */
const LETTERS: { readonly [T in MessageTemplate]: (mail: MailOf<T>) => Letter } = {
  requestToUnit,
  requestSent,
  requestForParentUnit,
  agreedToUnit,
  agreedToLocality,
  declinedToLocality,
  reportAsked,
  notHeldTold,
  confirmAsked,
  reviewAsked,
  commendAsked,
  closedTold,
};

export const letterFor = <T extends MessageTemplate>(mail: MailOf<T>): Letter => LETTERS[mail.template](mail);
