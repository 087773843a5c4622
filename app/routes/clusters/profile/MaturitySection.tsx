import { useTranslation } from 'react-i18next'
import { MaturityTable } from '#app/components/charts/MaturityTable.tsx'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { type CurrentReading, type MaturityState, maturityFinding } from '#app/domain/maturity.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

/** The newest reading: overall and by dimension. Most clusters of the documents have none, and the page says so. */
export function MaturitySection({ maturity }: { maturity: MaturityState }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { overall, dimensions } = maturity
  const how = <a href="/metodologia#madurez">{t('profile.maturity.how')}</a>
  if (!overall && dimensions.length === 0) {
    return (
      <Section id="madurez" title={t('profile.maturity.title')} action={how}>
        <EmptyState glyph={<ObjectGlyph kind="result" size={28} />} title={t('profile.maturity.none')}>
          {t('profile.maturity.noneHelp')}
        </EmptyState>
      </Section>
    )
  }
  const finding = maturityFinding(maturity)
  const named = (names: MaturityDimension[]) =>
    format.list(names.map(name => t(`vocab.maturityDimension.${name}`).toLocaleLowerCase()))
  const title = finding
    ? t('profile.maturity.finding', { strong: named(finding.strong), weak: named(finding.weak) })
    : t('profile.maturity.chart')
  const dates = new Set(dimensions.map(({ now }) => now.readOn))
  const notesOf = (reading: CurrentReading) => [
    dates.size > 1 ? format.date(reading.readOn) : '',
    reading.isPublic ? '' : t('profile.maturity.private'),
  ]
  return (
    <Section
      id="madurez"
      title={dimensions.length > 0 ? title : t('profile.maturity.title')}
      lead={t('profile.maturity.lead')}
      action={how}
    >
      {dimensions.length > 0 ? (
        <MaturityTable
          caption={t('profile.maturity.chart')}
          rows={dimensions.map(({ dimension, now }) => ({
            dimension,
            level: now.level,
            note: notesOf(now).filter(Boolean).join(' · ') || null,
          }))}
        />
      ) : null}
      <MaturityFoot reading={overall ?? dimensions[0]?.now} overall={overall} />
    </Section>
  )
}

interface FootProps {
  /** The reading whose scale, date and provenance are named. */
  reading: CurrentReading | undefined
  overall: CurrentReading | null
}

function MaturityFoot({ reading, overall }: FootProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!reading) return null
  const { scale, kind, readOn, provenance } = reading
  return (
    <p className="legend table-after">
      {overall ? (
        <span>
          {t('profile.maturity.overall')} <MaturityMark level={overall.level} />
        </span>
      ) : null}
      <span>{t(`profile.maturity.scales.${scale}`)}</span>
      <span>
        {t(`profile.maturity.kinds.${kind}`)}, {format.date(readOn)}
      </span>
      <ProvenanceBadge provenance={provenance} />
    </p>
  )
}
