import {
  readAnswerForm,
  readAnswerPartForm,
  readCancelForm,
  readChooseForm,
  readCommendForm,
  readConfirmForm,
  readConsentForm,
  readDecideForm,
  readHoldForm,
  readJoinForm,
  readMatchForm,
  readRecordingForm,
  readReportForm,
  readResumeForm,
  readReviewForm,
  readSplitForm,
  readTakePlaceForm,
  type CaseCommandKind,
  type FormFields,
  type FormReading,
} from '@chung-suc/api-contract';
import { roundOf } from '@chung-suc/domain';
import type { LinkSituation } from './link-situation.service';

/** What the page of each duty sends. */
export function readForm(
  { duty, reading, proposals }: Pick<LinkSituation, 'duty' | 'reading' | 'proposals'>,
  fields: FormFields,
): FormReading<CaseCommandKind> {
  switch (duty.kind) {
    case 'wait':
      return readCancelForm(fields);
    case 'takePlace':
      return readTakePlaceForm(fields);
    case 'answer':
      return readAnswerForm(fields);
    case 'answerPart':
      return readAnswerPartForm(fields);
    case 'match':
      return readMatchForm(fields, reading.unit.id !== reading.programme.blocId);
    case 'split':
      return readSplitForm(fields);
    case 'resume':
      return readResumeForm(fields);
    case 'consent':
      return readConsentForm(fields, duty.postId === reading.state.posts.unit ? 'unit' : 'locality');
    case 'join':
      return readJoinForm(fields);
    case 'choose':
      return readChooseForm(fields);
    case 'hold':
      return readHoldForm(fields);
    case 'decide':
      return readDecideForm(
        fields,
        proposals.map(({ remedy }) => remedy),
        roundOf(duty),
      );
    case 'report':
      return readReportForm(
        fields,
        reading.state.terms.audience.map(({ group }) => group),
      );
    case 'confirm':
      return readConfirmForm(fields);
    case 'review':
      return readReviewForm(fields);
    case 'commend':
      return readCommendForm(fields);
    case 'acknowledge':
      return readRecordingForm(fields, roundOf(duty));
  }
}
