import '#app/i18n/sections/mentorship-offers.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { closeOfferSchema, offerSchema } from '#app/domain/mentorship-offer-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandCluster } from '#app/services/bottleneck-access.server.ts'
import { type OfferFormPage, readOfferForm } from '#app/services/mentorship-offer-form.server.ts'
import { closeMentorshipOffer, saveMentorshipOffer } from '#app/services/mentorship-offers.server.ts'
import { BothVersions } from './BothVersions.tsx'
import { OfferFields } from './OfferFields.tsx'
import { wordsOf } from './offer-text.ts'

const HERE = '/mentorias/ofrecer'
const NEXT = ['open', 'review', 'ask'] as const

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => ({
  ...(await readOfferForm(context.db, context.actor)),
  meta: { title: context.t('mentorshipOffers.title') },
}))

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, now } = context
  await demandCluster(db, actor, 'mentorship.offer')
  if (form.get('intent') === 'close') {
    const submission = parseWithZod(form, { schema: closeOfferSchema })
    if (submission.status !== 'success') return invalid(submission)
    await closeMentorshipOffer(db, actor, { ...submission.value, once }, now)
    return done(HERE, 'mentorshipOffers.notice.closed')
  }
  const submission = parseWithZod(form, { schema: offerSchema })
  if (submission.status !== 'success') return invalid(submission)
  await saveMentorshipOffer(db, actor, { ...submission.value, once }, now)
  return done(HERE, 'mentorshipOffers.notice.saved')
})

/** After a refusal too: the page shows what the offer has become, beside what was typed. */
export const shouldRevalidate = () => true

export default function OfferMentorship() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { cluster, status } = page
  const answer = useFormAnswer(wordsAsRecord(page), 'save')
  const title = t(status ? 'mentorshipOffers.changeTitle' : 'mentorshipOffers.title')
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ label: t('mentorshipOffers.list'), href: '/mentorias' }, { label: title }]} />
      <PageHead title={title} lead={t('mentorshipOffers.lead', { party: cluster.name })} />
      <FormPage parts={partsOf(answer, t)} aside={<Aside page={page} />}>
        {status === 'closed' ? (
          <Banner tone="info">
            <p>{t('mentorshipOffers.closedNote')}</p>
          </Banner>
        ) : null}
        <OfferForm page={page} answer={answer} />
      </FormPage>
    </div>
  )
}

function OfferForm({ page, answer }: { page: OfferFormPage; answer: FormAnswer }) {
  const { t } = useTranslation()
  const save = page.status === null ? 'open' : page.status === 'closed' ? 'reopen' : 'save'
  return (
    <Form method="post" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <BothVersions answer={answer} terms={page.terms} />
      <OnceField />
      <input type="hidden" name="version" value={page.version} />
      <OfferFields answer={answer} standings={page.standings} />
      <div className="submit-row">
        <Button look="primary" name="intent" value="save">
          {t(`mentorshipOffers.${save}`)}
        </Button>
        <ButtonLink look="quiet" href="/mentorias">
          {t('mentorshipOffers.back')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Aside({ page }: { page: OfferFormPage }) {
  const { t } = useTranslation()
  const closing = useFormAnswer({}, 'close')
  const { status, taken, waiting, version } = page
  return (
    <>
      {taken + waiting > 0 ? (
        <Panel>
          {taken > 0 ? <p>{t('mentorshipOffers.taken', { count: taken })}</p> : null}
          {waiting > 0 ? (
            <p>
              {t('mentorshipOffers.waiting', { count: waiting })}{' '}
              <a href="/pendientes">{t('mentorshipOffers.seeInbox')}</a>
            </p>
          ) : null}
        </Panel>
      ) : null}
      <NextSteps
        steps={NEXT.map(step => ({
          when: t(`mentorshipOffers.next.${step}`),
          what: t(`mentorshipOffers.next.${step}Text`),
        }))}
      />
      {status === 'open' ? (
        <Panel>
          <ActForm
            intent="close"
            answer={closing}
            label={t('mentorshipOffers.close')}
            help={t('mentorshipOffers.closeHelp')}
            look="danger"
            version={version}
            folds
          />
        </Panel>
      ) : null}
    </>
  )
}

const wordsAsRecord = ({ terms }: OfferFormPage) =>
  Object.fromEntries(Object.entries(wordsOf(terms)).map(([name, values]) => [name, [...values]]))

const PARTS = {
  dimensions: { id: 'dimensiones', fields: ['dimension'] },
  how: { id: 'como', fields: ['capacity', 'months', 'format', 'language', 'conditions'] },
  topics: { id: 'temas', fields: ['chainLink', 'supportNeed'] },
} as const

function partsOf(answer: FormAnswer, t: TFunction) {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).map(name => {
    const { id, fields } = PARTS[name]
    const wrong = fields.filter(field => answer.errors(field).length > 0).length
    const label = t(`mentorshipOffers.parts.${name}`)
    if (wrong === 0) return { id, label }
    return { id, label, state: 'wrong' as const, note: t('mentorshipOffers.wrong', { count: wrong }) }
  })
}
