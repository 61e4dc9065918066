import type { Letter } from '../letter';
import type { MailOf, MailTemplate } from '../mail';
import { invitation, passwordChanged, passwordReset } from './account.letters';
import { adjustedTold, chooseAsked, silenceToLocality, troubleTold } from './adjustment.letters';
import { agreedToLocality, agreedToUnit, costsOpen, notHeldTold } from './agreement.letters';
import { committeeDigest, escalationToMember } from './committee.letters';
import { splitAsked, splitTold } from './parts.letters';
import {
  cancelledTold,
  coUnitDeclinedTold,
  joinAsked,
  placeOffered,
  placePassedTold,
  proposalAsked,
  turnedDownTold,
  waitlistedTold,
} from './proposal.letters';
import { closedTold, commendAsked } from './recognition.letters';
import { disputedTold, recordedTold } from './recording.letters';
import { dutyReminder, freshLink, overdueToCoordinator, reminderToSecretary, severalReminders } from './reminder.letters';
import { confirmAsked, registeredTold, reportAsked, reportReturned, reviewAsked } from './report.letters';
import { declinedToLocality, matchAsked, matchedTold, requestForParentUnit, requestSent, requestToUnit } from './request.letters';
import { resumeAsked, resumedTold, suspendedTold } from './suspension.letters';

/** The words of each template. A new template does not compile until it has some. */
const LETTERS: { readonly [T in MailTemplate]: (mail: MailOf<T>) => Letter } = {
  requestToUnit,
  requestSent,
  requestForParentUnit,
  matchAsked,
  matchedTold,
  splitAsked,
  splitTold,
  suspendedTold,
  resumedTold,
  resumeAsked,
  costsOpen,
  registeredTold,
  waitlistedTold,
  placeOffered,
  placePassedTold,
  proposalAsked,
  joinAsked,
  turnedDownTold,
  coUnitDeclinedTold,
  cancelledTold,
  agreedToUnit,
  agreedToLocality,
  declinedToLocality,
  dutyReminder,
  freshLink,
  severalReminders,
  reminderToSecretary,
  overdueToCoordinator,
  troubleTold,
  silenceToLocality,
  escalationToMember,
  committeeDigest,
  chooseAsked,
  adjustedTold,
  reportAsked,
  reportReturned,
  notHeldTold,
  confirmAsked,
  reviewAsked,
  commendAsked,
  closedTold,
  recordedTold,
  disputedTold,
  passwordReset,
  invitation,
  passwordChanged,
};

export const letterFor = <T extends MailTemplate>(mail: MailOf<T>): Letter => LETTERS[mail.template](mail);
