import { useTranslation } from 'react-i18next'
import { MaturityKey } from '#app/components/charts/MaturityKey.tsx'
import { MaturityPlot, type MaturityRow } from '#app/components/charts/MaturityPlot.tsx'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { maturityFinding } from '#app/domain/maturity.ts'
import { positionOf } from '#app/domain/maturity-scales.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProfileMaturity } from '#app/services/maturity-page.server.ts'

interface MaturitySectionProps {
  maturity: ProfileMaturity
  slug: string
}

/** The ten dimensions now and before, with the network behind. Most clusters of the documents have none, and it says so. */
export function MaturitySection({ maturity, slug }: MaturitySectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = useRows(maturity)
  const page = `/clusteres/${slug}/madurez`
  if (!maturity.overall && rows.length === 0) return <NoReading maturity={maturity} page={page} />
  const finding = maturityFinding(maturity)
  const named = (names: MaturityDimension[]) =>
    format.list(names.map(name => t(`vocab.maturityDimension.${name}`).toLocaleLowerCase()))
  const title = finding
    ? t('maturity.finding', { strong: named(finding.strong), weak: named(finding.weak) })
    : t('maturity.chart')
  return (
    <Section
      id="madurez"
      title={rows.length > 0 ? title : t('maturity.title')}
      lead={
        <>
          {t('maturity.lead')} <a href="/metodologia#madurez">{t('maturity.how')}</a>
        </>
      }
      action={<a href={page}>{t('maturity.table')}</a>}
    >
      {rows.length > 0 ? (
        <MaturityPlot rows={rows}>
          <p className="legend maturity-key">
            <MaturityKey medians={rows.map(row => row.median)} hasBefore={rows.some(row => row.before)} />
            <Origin maturity={maturity} />
          </p>
        </MaturityPlot>
      ) : (
        <p className="legend">
          <Origin maturity={maturity} />
        </p>
      )}
      {maturity.hasOtherScale ? <p className="small faint spaced-top">{t('maturity.plot.otherScale')}</p> : null}
      <Invitations maturity={maturity} page={page} />
    </Section>
  )
}

function NoReading({ maturity, page }: { maturity: ProfileMaturity; page: string }) {
  const { t } = useTranslation()
  return (
    <Section id="madurez" title={t('maturity.title')} action={<a href="/metodologia#madurez">{t('maturity.how')}</a>}>
      <EmptyState
        glyph={<ObjectGlyph kind="result" size={28} />}
        title={t('maturity.none')}
        action={maturity.mayAssess || maturity.mayRecord ? <Invitations maturity={maturity} page={page} /> : null}
      >
        {maturity.hasOtherScale ? <a href={page}>{t('maturity.plot.otherScale')}</a> : t('maturity.noneHelp')}
      </EmptyState>
    </Section>
  )
}

/** What the cluster's managers and the coordination can add. */
function Invitations({ maturity, page }: { maturity: ProfileMaturity; page: string }) {
  const { t } = useTranslation()
  if (!maturity.mayAssess && !maturity.mayRecord) return null
  return (
    <div className="actions spaced-top">
      {maturity.mayAssess ? <ButtonLink href={`${page}/autoevaluacion`}>{t('maturity.assess')}</ButtonLink> : null}
      {maturity.mayRecord ? <ButtonLink href={`${page}/nueva`}>{t('maturity.record')}</ButtonLink> : null}
    </div>
  )
}

function useRows({ dimensions, medians, isYours }: ProfileMaturity): MaturityRow[] {
  const { t } = useTranslation()
  const format = useFormat()
  const dates = new Set(dimensions.map(({ now }) => now.readOn))
  return dimensions.map(({ dimension, now, before }) => {
    const median = medians[dimension] ?? null
    const notes = [dates.size > 1 ? format.date(now.readOn) : '', now.isPublic ? '' : t('maturity.private')]
    const place = positionOf(now)
    const act = !isYours ? null : now.level === 'avanzado' ? 'offer' : median && place < median.median ? 'ask' : null
    return {
      dimension,
      now,
      before,
      median,
      note: notes.filter(Boolean).join(' · ') || null,
      action: act ? <Act act={act} dimension={dimension} /> : null,
    }
  })
}

const PATHS = { ask: '/mentorias/pedir', offer: '/mentorias/ofrecer' }

function Act({ act, dimension }: { act: 'ask' | 'offer'; dimension: MaturityDimension }) {
  const { t } = useTranslation()
  const name = t(`vocab.maturityDimension.${dimension}`).toLocaleLowerCase()
  const spoken =
    act === 'ask' ? t('maturity.plot.askFor', { dimension: name }) : t('maturity.plot.offerFor', { dimension: name })
  return (
    <a href={`${PATHS[act]}?dimension=${dimension}`} aria-label={spoken}>
      {t(`maturity.plot.${act}`)}
    </a>
  )
}

/** The overall level, and where the newest reading comes from. */
function Origin({ maturity: { overall, dimensions } }: { maturity: ProfileMaturity }) {
  const { t } = useTranslation()
  const format = useFormat()
  const newest = [overall, ...dimensions.map(({ now }) => now)]
    .filter(reading => reading !== null)
    .sort((a, b) => b.readOn.localeCompare(a.readOn))[0]
  if (!newest) return null
  return (
    <>
      {overall ? (
        <span>
          {t('maturity.overall')} <MaturityMark level={overall.level} />
        </span>
      ) : null}
      <span className="maturity-origin">
        <ProvenanceBadge provenance={newest.provenance} /> {t(`maturity.kinds.${newest.kind}`)},{' '}
        {format.date(newest.readOn)}
      </span>
    </>
  )
}
