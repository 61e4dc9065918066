import { COMMAND_WORDS, FIELD_PROBLEM_WORDS, RECORDING_SOURCE_WORDS, type CaseView, type CommandBody } from '@chung-suc/api-contract';
import { RECORDING_SOURCES, type RecordableKind } from '@chung-suc/domain';
import { Evidence, photoIssues } from '../files/form-files';
import { Choice, DayField, Group, LongField, SelectField, TimeField } from '../forms/fields';
import { useForm } from '../forms/form-state';
import { readMoment, textOf, textOrNull, type Values } from '../forms/reading';
import { useWords } from '../i18n/use-words';
import { capital } from '../ui/capital';
import { moment } from '../ui/moments';
import type { CommandForm } from './command-form';
import { SIDE_FORMS } from './side-forms';

type Speaker = CaseView['speakers'][number];

/** Whose word it is: the only one that can say something now, or the one that was chosen. */
const speakerIn = (values: Values, { speakers }: CaseView): Speaker | undefined =>
  speakers.find(({ postId }) => postId === values['postId']) ?? (speakers.length === 1 ? speakers[0] : undefined);

const saidIn = (values: Values, speaker: Speaker | undefined): RecordableKind | undefined =>
  speaker?.commands.find((kind) => kind === values['act.kind']);

/** The case as whoever speaks sees it: the form is the one that they would have filled in. */
const asSpeaker = (view: CaseView, speaker: Speaker): CaseView => ({ ...view, mySide: speaker.side });

const formOf = (kind: RecordableKind) => SIDE_FORMS[kind] as CommandForm<RecordableKind>;

/** What a side has said on Zalo or by telephone, recorded by the office. */
export const recordForm: CommandForm<'recordFor'> = {
  initial: (view) => ({
    ...Object.assign(
      {},
      ...view.speakers.flatMap((speaker) => speaker.commands.map((kind) => formOf(kind).initial?.(asSpeaker(view, speaker)))),
    ),
    source: 'zalo',
    ...(view.speakers.length === 1 && view.speakers[0] ? { postId: view.speakers[0].postId } : {}),
  }),
  Fields: function RecordFields({ view }) {
    const { t, say } = useWords();
    const { values } = useForm();
    const speaker = speakerIn(values, view);
    const said = saidIn(values, speaker);
    const Said = said && formOf(said).Fields;
    return (
      <>
        <p className="small quiet">{t('record.note')}</p>
        <Choice
          name="postId"
          label={t('record.whose')}
          options={view.speakers.map(({ postId, title, commands }) => ({
            value: postId,
            label: say(title),
            closed: commands.length === 0 ? t('record.nothing') : undefined,
          }))}
        />
        <Choice
          name="source"
          label={t('record.source')}
          options={RECORDING_SOURCES.map((source) => ({ value: source, label: capital(say(RECORDING_SOURCE_WORDS[source])) }))}
        />
        <Group label={t('record.saidAt')} hint={t('record.saidAtHint')}>
          <div className="fields-row">
            <DayField name="saidAt.day" label={t('form.day')} />
            <TimeField name="saidAt.time" label={t('form.hour')} />
          </div>
        </Group>
        <LongField name="quote" label={t('record.quote')} hint={t('record.quoteHint')} rows={2} />
        {said === 'report' ? null : <Evidence number={view.number} />}
        {speaker ? (
          <SelectField
            name="act.kind"
            label={t('record.what')}
            options={[
              { value: '', label: t('form.choose') },
              ...speaker.commands.map((kind) => ({ value: kind, label: say(COMMAND_WORDS[kind]) })),
            ]}
          />
        ) : null}
        {speaker && Said ? <Said view={asSpeaker(view, speaker)} /> : null}
      </>
    );
  },
  read: (values, view) => {
    const speaker = speakerIn(values, view);
    const kind = saidIn(values, speaker);
    const when = readMoment(values, 'saidAt');
    const act = speaker && kind ? formOf(kind).read(values, asSpeaker(view, speaker)) : null;
    const missing = [
      ...(speaker ? [] : [{ field: 'postId', message: FIELD_PROBLEM_WORDS.required }]),
      ...(speaker && !kind ? [{ field: 'act.kind', message: FIELD_PROBLEM_WORDS.required }] : []),
      ...(when.at === null && when.issues.length === 0 ? [{ field: 'saidAt.day', message: FIELD_PROBLEM_WORDS.required }] : []),
    ];
    return {
      body: {
        postId: speaker?.postId ?? '',
        source: textOf(values, 'source'),
        saidAt: when.at ?? '',
        quote: textOrNull(values, 'quote'),
        act: { kind, body: act?.body },
      } as CommandBody<'recordFor'>,
      issues: [...missing, ...when.issues, ...(act?.issues ?? []), ...(kind === 'report' ? [] : photoIssues(values))],
      fieldOf: (path) => {
        if (path === 'saidAt') return 'saidAt.day';
        const inner = /^act\.body\.(.+)$/.exec(path)?.[1];
        return inner === undefined ? path : (act?.fieldOf?.(inner) ?? inner);
      },
    };
  },
};

/** The side says whether it stands by what was recorded for it. */
export const answerRecordingForm: CommandForm<'answerRecording'> = {
  initial: (view) => ({ stands: 'yes', n: String(view.recordings.find(({ mine }) => mine)?.n ?? '') }),
  Fields: function AnswerRecordingFields({ view }) {
    const { t, say, language } = useWords();
    const { values } = useForm();
    const mine = view.recordings.filter((recording) => recording.mine);
    return (
      <>
        <Choice
          name="n"
          label={t('record.recorded')}
          options={mine.map(({ n, what, source, saidAt, quote, by }) => ({
            value: String(n),
            label: `${say(what)}, ${say(source.title)}, ${moment(saidAt, language)}${quote ? `: “${quote}”` : ''}${by ? ` (Đ/c ${by})` : ''}`,
          }))}
        />
        <Choice
          name="stands"
          label={t('record.stands')}
          options={[
            { value: 'yes', label: t('record.standsYes') },
            { value: 'no', label: t('record.standsNo') },
          ]}
        />
        {values['stands'] === 'no' ? <LongField name="reason" label={t('record.why')} hint={t('give.reasonBoth')} /> : null}
      </>
    );
  },
  read: (values) => ({
    body: {
      n: Number(textOf(values, 'n')),
      stands: values['stands'] === 'yes',
      reason: values['stands'] === 'yes' ? null : textOrNull(values, 'reason'),
    },
    issues: [],
  }),
};
