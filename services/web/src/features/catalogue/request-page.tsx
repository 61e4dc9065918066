import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CHANNEL_WORDS, type CaseView, type Catalogue, type RequestBody } from '@chung-suc/api-contract';
import { catalogue, requestSupport } from '../../api/queries';
import { Choice } from '../../forms/fields';
import { Form } from '../../forms/form';
import type { Reading, Values } from '../../forms/reading';
import { TermsFields } from '../../forms/terms-fields';
import { freshTerms, readTerms } from '../../forms/terms-reading';
import { useWords } from '../../i18n/use-words';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded } from '../../ui/states';
import { OutlookNotice } from './outlook-notice';
import { RequestSent } from './request-sent';
import type { Placed } from './rank-offerings';

const find = ({ areas }: Catalogue, id: string): Placed | null => {
  for (const { code, title, offerings } of areas) {
    const offering = offerings.find((one) => one.id === id);
    if (offering) return { offering, areaCode: code, areaTitle: title };
  }
  return null;
};

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
  const initial = useMemo(() => ({ ...freshTerms(offering.mode), channel: channel ?? '' }), [offering.mode, channel]);
  const read = (values: Values): Reading<RequestBody> => {
    const { terms, otherDates, issues, fieldOf } = readTerms(values);
    const chosen = offering.channels.find((one) => one === values['channel']) ?? channel;
    return {
      body: { offeringId: offering.id, terms, otherDates: [...otherDates], ...(chosen ? { channel: chosen } : {}) },
      issues,
      fieldOf,
    };
  };
  if (sent) return <RequestSent view={sent} />;
  return (
    <>
      <PageHead title={t('request.title')} above={`${say(offering.label)} · ${areaTitle}`} />
      <section className="sheet sheet-padded stack">
        <div className="stack-tight">
          <h2>{offering.name}</h2>
          <p className="printed small">{offering.printed}</p>
          <p className="small">
            {offering.leadUnit?.name}
            {offering.contact ? ` · ${t('catalogue.contact', { name: offering.contact.name })}, ${offering.contact.title}` : ''}
          </p>
        </div>
        {offering.requestable ? (
          <Form
            name={`request:${offering.id}`}
            initial={initial}
            read={read}
            send={requestSupport}
            submit={t('request.send')}
            onDone={(view) => {
              void client.invalidateQueries({ queryKey: ['cases'] });
              void client.invalidateQueries({ queryKey: ['duties'] });
              setSent(view);
              window.scrollTo(0, 0);
            }}
          >
            {(values) => (
              <>
                {offering.channels.length > 1 ? (
                  <Choice
                    name="channel"
                    label={t('request.channel')}
                    options={offering.channels.map((channel) => ({ value: channel, label: say(CHANNEL_WORDS[channel]) }))}
                  />
                ) : null}
                <TermsFields usualMode={offering.mode} />
                <OutlookNotice offeringId={offering.id} values={values} />
              </>
            )}
          </Form>
        ) : (
          <p className="notice">{offering.notRequestableBecause ? say(offering.notRequestableBecause.words) : null}</p>
        )}
      </section>
    </>
  );
}
