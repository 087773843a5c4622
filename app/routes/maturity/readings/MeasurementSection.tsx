import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLevelName } from '#app/components/records/level-name.ts'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { ReadingLevel } from '#app/components/records/ReadingLevel.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import type { MaturityReading } from '#app/domain/maturity.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProfileMaturity, ShownMeasurement, ShownReading } from '#app/services/maturity-page.server.ts'

interface MeasurementProps {
  id: string
  measurement: ShownMeasurement
  maturity: ProfileMaturity
}

/** What one measurement said, whole: its date, its scale, who says it, each level, and who sees it. */
export function MeasurementSection({ id, measurement, maturity }: MeasurementProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, edition, readOn, scale, readings } = measurement
  const what = edition ?? t(`maturity.kinds.${kind}`)
  const title = t('maturity.page.measurement', { what, date: format.date(readOn) })
  const table = <ReadingTable caption={title} measurement={measurement} maturity={maturity} />
  const hasChoice = maturity.mayPublish && readings.some(mayChoose)
  return (
    <Section id={id} title={<bdi>{title}</bdi>} lead={t(`maturity.scales.${scale}`)}>
      <Said measurement={measurement} />
      {hasChoice ? <ShowForm measurement={measurement}>{table}</ShowForm> : table}
    </Section>
  )
}

function Said({ measurement: { statedBy, sourceUrl, provenance } }: Pick<MeasurementProps, 'measurement'>) {
  const { t } = useTranslation()
  return (
    <p className="legend measurement-said">
      <span>{statedBy ? t('maturity.page.saidBy', { who: statedBy }) : t('maturity.page.saidByCluster')}</span>
      <ProvenanceBadge provenance={provenance} />
      {sourceUrl ? (
        <a href={sourceUrl} rel="nofollow noopener noreferrer">
          {t('maturity.page.source')}
        </a>
      ) : null}
    </p>
  )
}

/** The cluster's managers choose which of them everybody sees. */
function ShowForm({ measurement, children }: Pick<MeasurementProps, 'measurement'> & { children: ReactNode }) {
  const { t } = useTranslation()
  const answers = [useFormAnswer({}, 'publish'), useFormAnswer({}, 'hide')]
  const isMine = answers.some(answer => answer.value('measurement') === measurement.key)
  const errors = isMine ? answers.flatMap(answer => summaryOf(answer)) : []
  return (
    <Form method="post">
      <ErrorSummary errors={errors.map(({ message }) => ({ fieldId: null, message }))} />
      <OnceField />
      <input type="hidden" name="measurement" value={measurement.key} />
      {children}
      <p className="small faint spaced-top">{t('maturity.page.publishHelp')}</p>
      <div className="actions spaced-top">
        <Button name="intent" value="publish">
          {t('maturity.page.publish')}
        </Button>
        <Button look="quiet" name="intent" value="hide">
          {t('maturity.page.hide')}
        </Button>
      </div>
    </Form>
  )
}

function ReadingTable({ caption, measurement, maturity }: Omit<MeasurementProps, 'id'> & { caption: string }) {
  const { t } = useTranslation()
  const { mayPublish, mayRecord } = maturity
  const { readings } = measurement
  // A measurement nobody has shown anything of yet comes with all chosen: one press shows it whole.
  const allChosen = readings.every(reading => !reading.isPublic)
  const sees = mayPublish || mayRecord || readings.some(reading => !reading.isPublic)
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'dimension', label: t('maturity.dimension') },
        { key: 'level', label: t('maturity.level') },
        ...(sees ? [{ key: 'shown', label: t('maturity.page.shown') }] : []),
      ]}
    >
      {readings.map(reading => (
        <tr key={reading.id}>
          <th scope="row" className="row-title">
            <span className="row-name">
              <What dimension={reading.dimension} />
            </span>
          </th>
          <td data-label={t('maturity.level')}>
            {reading.withdrawn ? (
              <Withdrawn reading={reading} why={reading.withdrawn} />
            ) : (
              <ReadingLevel reading={reading} />
            )}
            <Earlier reading={reading} />
          </td>
          {sees ? (
            <td data-label={t('maturity.page.shown')}>
              <WhoSees reading={reading} isChosen={allChosen} maturity={maturity} />
            </td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  )
}

function What({ dimension }: Pick<MaturityReading, 'dimension'>) {
  const { t } = useTranslation()
  return <>{dimension ? t(`vocab.maturityDimension.${dimension}`) : t('maturity.overall')}</>
}

/** Struck, with the reason: it counts nowhere. */
function Withdrawn({ reading, why }: { reading: ShownReading; why: NonNullable<ShownReading['withdrawn']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useLevelName()
  return (
    <>
      <s>{nameOf(reading)}</s>
      <span className="cell-note" dir="auto">
        {t('maturity.page.withdrawn', { date: format.date(why.at), reason: why.reason })}
      </span>
    </>
  )
}

/** The readings it took the place of, struck, each with the reason it was corrected for. */
function Earlier({ reading }: { reading: ShownReading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useLevelName()
  return reading.earlier.map(earlier => (
    <span key={earlier.id} className="cell-note">
      <s>
        {nameOf(earlier)}, {format.date(earlier.readOn)}
      </s>{' '}
      <span dir="auto">
        {t('maturity.page.corrected', {
          date: format.date(earlier.correctedAt ?? earlier.readOn),
          reason: earlier.reason ?? '',
        })}
      </span>
    </span>
  ))
}

/** What a public source says is published already, and what was withdrawn stays as it was. */
const mayChoose = ({ sourceUrl, withdrawn }: ShownReading) => sourceUrl === null && withdrawn === null

interface WhoSeesProps {
  reading: ShownReading
  isChosen: boolean
  maturity: ProfileMaturity
}

function WhoSees({ reading, isChosen, maturity: { mayPublish, mayRecord } }: WhoSeesProps) {
  const { t } = useTranslation()
  const what = reading.dimension ? t(`vocab.maturityDimension.${reading.dimension}`) : t('maturity.overall')
  const state = !reading.isPublic ? 'reserved' : reading.sourceUrl ? 'publicBySource' : 'public'
  return (
    <span className="reading-acts">
      {mayPublish && mayChoose(reading) ? (
        <label className="choice">
          <input type="checkbox" name="reading" value={reading.id} defaultChecked={isChosen} />
          <span>
            {t(`maturity.page.${state}`)}
            <VisuallyHidden>. {t('maturity.page.choose', { what })}</VisuallyHidden>
          </span>
        </label>
      ) : (
        t(`maturity.page.${state}`)
      )}
      {mayRecord && reading.kind === 'ssme' && !reading.withdrawn ? (
        <a href={`?corregir=${reading.id}#corregir`} aria-label={t('maturity.page.correctOne', { what })}>
          {t('maturity.page.correct')}
        </a>
      ) : null}
    </span>
  )
}
