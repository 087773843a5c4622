import { useTranslation } from 'react-i18next'
import { IllustrativeNote } from '#app/components/records/IllustrativeNote.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { StatusSteps } from '#app/components/records/StatusSteps.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { BottleneckName } from '../BottleneckName.tsx'

type Props = Pick<BottleneckPage, 'bottleneck' | 'reached' | 'own' | 'mayPostNews'>

/** What it is, whether it is an example, where it stands on its way, and what the reader can do about it. */
export function BottleneckHead({ bottleneck, reached, own, mayPostNews }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { code, status, provenance, productiveSector } = bottleneck
  const notes = Object.fromEntries(
    Object.entries(reached).map(([step, at]) => [
      step,
      step === status ? t('bottlenecks.page.since', { date: format.date(at) }) : format.date(at),
    ]),
  )
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('bottlenecks.title'), href: '/cuellos-de-botella' },
          {
            label: t(`vocab.productiveSector.${productiveSector}`),
            href: `/cuellos-de-botella?sector=${productiveSector}`,
          },
          { label: code ?? t('bottlenecks.page.inReview') },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="bottleneck">{t('vocab.subjectType.bottleneck')}</ObjectName>
            {code ? <span className="code">{code}</span> : null}
            {provenance === 'ilustrativo' ? <IllustrativeNote /> : <ProvenanceBadge provenance={provenance} />}
          </>
        }
        title={<BottleneckName {...bottleneck} />}
        actions={
          mayPostNews || own ? (
            <>
              {mayPostNews ? <ButtonLink href="#novedades">{t('bottlenecks.news.add')}</ButtonLink> : null}
              {own && code && status !== 'dismissed' ? (
                <ButtonLink href={`/iniciativas/nueva?cuello=${code}`}>{t('bottlenecks.page.propose')}</ButtonLink>
              ) : null}
              {own ? (
                <ButtonLink look="primary" href="#severidad">
                  {t(own.word ? 'bottlenecks.own.changeShort' : 'bottlenecks.own.affectsUs')}
                </ButtonLink>
              ) : null}
            </>
          ) : null
        }
      />
      {status === 'reported' ? (
        <Banner tone="info" role="note">
          <p>{t('bottlenecks.page.reviewNote')}</p>
        </Banner>
      ) : null}
      <StatusSteps status={status} notes={notes} />
    </>
  )
}
