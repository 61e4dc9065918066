import { AUDIENCE_WORDS, COST_BEARER_WORDS, COST_ITEM_WORDS, PRESENTER_WORDS, toIso, type CaseView } from '@chung-suc/api-contract';
import { formatSpan, openCosts, type AgreementDetails, type Audience, type CostBearer, type Span, type Terms } from '@chung-suc/domain';

export const toSpanView = ({ start, end }: Span) => ({
  start: toIso(start),
  end: toIso(end),
  when: { vi: formatSpan(start, end, 'vi'), en: formatSpan(start, end, 'en') },
});

export const toAudienceView = (audience: readonly Audience[]): CaseView['terms']['audience'] =>
  audience.map(({ group, count }) => ({ group, count, title: AUDIENCE_WORDS[group] }));

export const toTermsView = ({ start, end, mode, place, audience, costs, wishes, modeDeviation }: Terms): CaseView['terms'] => ({
  ...toSpanView({ start, end }),
  mode,
  place,
  audience: toAudienceView(audience),
  costs: costs.map(({ item, bearer }) => ({ item, title: COST_ITEM_WORDS[item], bearer })),
  wishes,
  modeDeviation,
});

export const toAgreementView = ({ presenters, contents, note }: AgreementDetails): NonNullable<CaseView['agreement']> => ({
  presenters: presenters.map(({ name, kind }) => ({ name, kind, title: PRESENTER_WORDS[kind] })),
  contents,
  note,
});

const BEARERS: readonly CostBearer[] = ['unit', 'locality', 'notNeeded', 'nobody'];

/** The cost lines by who takes them. */
export const whoPays = ({ costs }: Terms): CaseView['whoPays'] =>
  BEARERS.map((bearer) => ({
    bearer,
    title: COST_BEARER_WORDS[bearer],
    items: costs.filter((line) => line.bearer === bearer).map(({ item }) => COST_ITEM_WORDS[item]),
  }));

/** Cost lines that nobody takes. */
export const toOpenCosts = (terms: Terms): CaseView['openCosts'] =>
  openCosts(terms).map((item) => ({ item, title: COST_ITEM_WORDS[item] }));
