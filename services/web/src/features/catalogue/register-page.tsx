import './catalogue.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { withoutBullet, type CaseView, type Catalogue, type RegistrationBody } from '@chung-suc/api-contract';
import { catalogue, registerEngagement } from '../../api/queries';
import { DetailsFields } from '../../commands/details-fields';
import { LongField, SelectField } from '../../forms/fields';
import { Form } from '../../forms/form';
import { TermsFields } from '../../forms/terms-fields';
import { freshTerms } from '../../forms/terms-reading';
import { useWords } from '../../i18n/use-words';
import { PageHead } from '../../ui/page-head';
import { Empty, Loaded } from '../../ui/states';
import { CaseOpened } from './case-opened';
import { OutlookAfterwards, OutlookWarnings } from './outlook-notice';
import { allPlaced } from './placed';
import type { Placed } from './rank-offerings';
import { readRegistration } from './register-reading';

/** A unit registers what it has arranged and held by itself (R50): first which offering it was, then what took place. */
export function RegisterPage() {
  const { t } = useWords();
  const { noidung } = useSearch({ from: '/in/ghi-nhan' });
  const query = useQuery(catalogue);
  const all = query.data && allPlaced(query.data);
  const mine = all?.filter(({ offering }) => offering.registrable);
  // The only one is taken where none is named: what was held of another one must not be recorded under it.
  const chosen = noidung === undefined && mine?.length === 1 ? mine[0] : mine?.find(({ offering }) => offering.id === noidung);
  return (
    <div className="page">
      {chosen ? null : <PageHead title={t('register.title')} below={mine && mine.length > 0 ? t('register.which') : undefined} />}
      <Loaded query={query}>
        {(data) =>
          chosen ? (
            <RegisterFor key={chosen.offering.id} placed={chosen} localities={data.localities} />
          ) : (
            <>
              {noidung !== undefined && mine?.length ? <NotMine named={all?.find(({ offering }) => offering.id === noidung)} /> : null}
              <WhichOffering placed={mine ?? []} />
            </>
          )
        }
      </Loaded>
      <p className="no-print">
        <Link to="/danh-muc">{t('request.back')}</Link>
      </p>
    </div>
  );
}

/** `named`: what the address names; undefined for what the plan does not have. */
function NotMine({ named }: { readonly named: Placed | undefined }) {
  const { t, say } = useWords();
  return (
    <section className="notice" data-kind="warning" role="alert">
      <h2>{t('register.notMine')}</h2>
      {named ? (
        <p>
          {say(named.offering.label)}: {named.offering.name}
        </p>
      ) : null}
      <p>{t('register.notMineWhy')}</p>
    </section>
  );
}

function WhichOffering({ placed }: { readonly placed: readonly Placed[] }) {
  const { t, say } = useWords();
  if (placed.length === 0) return <Empty title={t('register.none')} why={t('register.noneWhy')} />;
  return (
    <ul className="rows">
      {placed.map(({ offering }) => (
        <li key={offering.id} className="stack-tight">
          <p className="small quiet">{say(offering.label)}</p>
          <p>
            <Link to="/ghi-nhan" search={{ noidung: offering.id }}>
              {offering.name}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

function RegisterFor({
  placed: { offering, areaTitle },
  localities,
}: {
  readonly placed: Placed;
  readonly localities: Catalogue['localities'];
}) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState<CaseView | null>(null);
  const initial = useMemo(() => freshTerms(offering.mode), [offering.mode]);
  if (opened)
    return <CaseOpened view={opened} title={t('register.done')} mailed={t('register.mailed', { locality: opened.locality.name })} />;
  return (
    <>
      <PageHead title={t('register.title')} above={`${say(offering.label)} · ${areaTitle}`} />
      <section className="sheet sheet-padded stack">
        <div className="stack-tight">
          <h2>{offering.name}</h2>
          <p className="printed small">{withoutBullet(offering.printed)}</p>
        </div>
        <p className="prose">{t('register.intro')}</p>
        <Form<RegistrationBody, CaseView>
          name={`register:${offering.id}`}
          initial={initial}
          read={(values) => readRegistration(offering.id, values)}
          send={registerEngagement}
          submit={t('register.send')}
          onDone={(view) => {
            for (const key of ['cases', 'duties', 'catalogue']) void client.invalidateQueries({ queryKey: [key] });
            setOpened(view);
            window.scrollTo(0, 0);
          }}
        >
          {(values) => {
            const of = { offeringId: offering.id, values, localityId: values['localityId'] ?? '' };
            return (
              <>
                <SelectField
                  name="localityId"
                  label={t('register.locality')}
                  hint={t('register.localityHint')}
                  options={[{ value: '', label: t('form.choose') }, ...localities.map(({ id, name }) => ({ value: id, label: name }))]}
                />
                <TermsFields usualMode={offering.mode} held onHours={<OutlookWarnings of={of} free={t('register.free')} />} />
                <DetailsFields prefix="details." held />
                <LongField name="report.summary" label={t('give.summary')} hint={t('register.summaryHint')} rows={5} />
                <LongField name="report.difficulties" label={t('give.difficulties')} />
                <OutlookAfterwards of={of} title={t('register.then')} />
              </>
            );
          }}
        </Form>
      </section>
    </>
  );
}
