import '#app/i18n/sections/maturity.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { type MaturityPage, readMaturityPage } from '#app/services/maturity-page.server.ts'
import { readingsAction } from './action.server.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { MeasurementSection } from './MeasurementSection.tsx'
import { NowAndBefore } from './NowAndBefore.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, t } = context
  const page = await readMaturityPage(db, actor, params.slug ?? '', url.searchParams.get('corregir'))
  return { ...page, meta: { title: t('maturity.page.of', { name: page.cluster.name }) } }
})

export const action = readingsAction

/** After a refusal too: the page shows what the readings have become. */
export const shouldRevalidate = () => true

export const meta = pageMeta

export default function Readings() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { cluster, maturity, measurements, correcting } = page
  const { mayAssess, mayRecord } = maturity
  const here = `/clusteres/${cluster.slug}/madurez`
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: `/clusteres/${cluster.slug}` },
          { label: t('maturity.title') },
        ]}
      />
      <PageHead
        title={t('maturity.page.title')}
        object={cluster.name}
        lead={
          <>
            {t('maturity.page.lead')} <a href="/metodologia#madurez">{t('maturity.how')}</a>
          </>
        }
        actions={
          mayAssess || mayRecord ? (
            <>
              {mayRecord ? <ButtonLink href={`${here}/nueva`}>{t('maturity.record')}</ButtonLink> : null}
              {mayAssess ? (
                <ButtonLink look="primary" href={`${here}/autoevaluacion`}>
                  {t('maturity.assess')}
                </ButtonLink>
              ) : null}
            </>
          ) : null
        }
      />
      {correcting ? (
        <>
          <CorrectForm key={correcting.id} reading={correcting} here={here} />
          <WithdrawForm key={`withdraw-${correcting.id}`} readingId={correcting.id} />
        </>
      ) : null}
      <NowAndBefore maturity={maturity} />
      {measurements.map((measurement, index) => (
        <MeasurementSection
          key={measurement.key}
          id={`lectura-${index + 1}`}
          measurement={measurement}
          maturity={maturity}
        />
      ))}
      {measurements.length === 0 ? <Nothing maturity={maturity} /> : null}
    </div>
  )
}

function Nothing({ maturity: { mayAssess } }: Pick<MaturityPage, 'maturity'>) {
  const { t } = useTranslation()
  return (
    <EmptyState
      level={2}
      glyph={<ObjectGlyph kind="result" size={28} />}
      title={mayAssess ? t('maturity.page.emptyInside') : t('maturity.page.empty')}
    >
      {mayAssess ? t('maturity.page.emptyInsideHelp') : t('maturity.page.emptyHelp')}
    </EmptyState>
  )
}
