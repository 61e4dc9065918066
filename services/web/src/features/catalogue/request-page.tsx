import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CHANNEL_WORDS, withoutBullet, type CaseView, type Catalogue, type RequestBody } from '@chung-suc/api-contract';
import { catalogue, requestSupport } from '../../api/queries';
import { Choice } from '../../forms/fields';
import { Form } from '../../forms/form';
import type { Reading, Values } from '../../forms/reading';
import { TermsFields } from '../../forms/terms-fields';
import { freshTerms, readTerms } from '../../forms/terms-reading';
import { useWords } from '../../i18n/use-words';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded } from '../../ui/states';
import { CaseOpened } from './case-opened';
import { OutlookAfterwards, OutlookWarnings } from './outlook-notice';
import { PartsChoice, allParts, chosenParts, partsField } from './parts-choice';
import { allPlaced, isFull } from './placed';
import type { Placed } from './rank-offerings';

const find = (data: Catalogue, id: string): Placed | null => allPlaced(data).find(({ offering }) => offering.id === id) ?? null;

/** A locality asks for an offering: a form that warns while one types, and says what comes next. */
export function RequestPage() {
  const { t } = useWords();
  const { offering: id } = useParams({ from: '/in/danh-muc/$offering' });
  const query = useQuery(catalogue);
  return (
    <div className="page">
      {query.data && find(query.data, id) ? null : <PageHead title={t('request.title')} />}
      <Loaded query={query}>
        {(data) => {
          const placed = find(data, id);
          return placed ? <RequestFor placed={placed} /> : <Empty title={t('request.unknown')} why={t('request.unknownWhy')} />;
        }}
      </Loaded>
      <p className="no-print">
        <Link to="/danh-muc">{t('request.back')}</Link>
      </p>
    </div>
  );
}

function RequestFor({ placed: { offering, areaTitle } }: { readonly placed: Placed }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [sent, setSent] = useState<CaseView | null>(null);
  const [channel] = offering.channels;
  const { components } = offering;
  const initial = useMemo(
    () => ({ ...freshTerms(offering.mode), ...allParts(offering.components), channel: channel ?? '' }),
    [offering.mode, offering.components, channel],
  );
  /** Undefined: all of them. */
  const partsIn = (values: Values): string[] | undefined => {
    const parts = chosenParts(components, values);
    return parts.length === components.length ? undefined : parts;
  };
  const read = (values: Values): Reading<RequestBody> => {
    const { terms, otherDates, issues, fieldOf } = readTerms(values);
    const chosen = offering.channels.find((one) => one === values['channel']) ?? channel;
    const parts = partsIn(values);
    return {
      body: {
        ...{ offeringId: offering.id, terms, otherDates: [...otherDates] },
        ...(chosen ? { channel: chosen } : {}),
        ...(parts ? { parts } : {}),
      },
      issues,
      fieldOf: (path) => partsField(components, fieldOf(path)),
    };
  };
  if (sent) {
    const waits = sent.place?.standing === 'waiting';
    return <CaseOpened view={sent} title={t('request.sent')} mailed={t(waits ? 'request.waits' : 'request.mailed')} />;
  }
  const full = isFull(offering);
  return (
    <>
      <PageHead title={t('request.title')} above={`${say(offering.label)} · ${areaTitle}`} />
      <section className="sheet sheet-padded stack">
        <div className="stack-tight">
          <h2>{offering.name}</h2>
          <p className="printed small">{withoutBullet(offering.printed)}</p>
          <p className="small">
            {offering.leadUnit?.name}
            {offering.contact ? ` · ${t('catalogue.contact', { name: offering.contact.name })}, ${offering.contact.title}` : ''}
          </p>
        </div>
        {offering.requestable && full ? <EveryPlaceTaken of={offering} /> : null}
        {offering.requestable ? (
          <Form
            name={`request:${offering.id}`}
            initial={initial}
            read={read}
            send={requestSupport}
            submit={t(full ? 'catalogue.wait' : 'request.send')}
            onDone={(view) => {
              for (const key of ['cases', 'duties', 'catalogue']) void client.invalidateQueries({ queryKey: [key] });
              setSent(view);
              window.scrollTo(0, 0);
            }}
          >
            {(values) => {
              const of = { offeringId: offering.id, values, parts: partsIn(values) };
              return (
                <>
                  {offering.channels.length > 1 ? (
                    <Choice
                      name="channel"
                      label={t('request.channel')}
                      options={offering.channels.map((channel) => ({ value: channel, label: say(CHANNEL_WORDS[channel]) }))}
                    />
                  ) : null}
                  {components.length > 1 ? <PartsChoice components={components} /> : null}
                  <TermsFields usualMode={offering.mode} onHours={<OutlookWarnings of={of} free={t('request.free')} />} />
                  <OutlookAfterwards of={of} title={t('request.then')} />
                </>
              );
            }}
          </Form>
        ) : (
          <p className="notice">{offering.notRequestableBecause ? say(offering.notRequestableBecause.words) : null}</p>
        )}
      </section>
    </>
  );
}

/** What it means to ask all the same, before anything is typed. */
function EveryPlaceTaken({ of: { capacity } }: { readonly of: Placed['offering'] }) {
  const { t, say } = useWords();
  return (
    <section className="notice" data-kind="warning">
      <h3>{t('request.full')}</h3>
      {capacity?.now ? (
        <p>
          {say(capacity.limit)}: {say(capacity.now.title)}.
        </p>
      ) : null}
      <p>{t('request.fullThen')}</p>
    </section>
  );
}
