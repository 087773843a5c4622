import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipFigures } from '#app/services/mentorship-figures.server.ts'

/** Further mentors carry less. */
const MOST = 50

/** What each mentor carries, and how it answers. */
export function LoadSection({ loads }: Pick<MentorshipFigures, 'loads'>) {
  const { t } = useTranslation()
  return (
    <Section
      id="carga"
      title={t('mentorshipFigures.load.title')}
      lead={
        loads.length > MOST
          ? t('mentorshipFigures.load.leadMost', { most: MOST, all: loads.length })
          : t('mentorshipFigures.load.lead')
      }
    >
      {loads.length === 0 ? (
        <p className="muted">{t('mentorshipFigures.load.none')}</p>
      ) : (
        <DataTable
          caption={t('mentorshipFigures.load.title')}
          columns={[
            { key: 'mentor', label: t('mentorshipFigures.mentor') },
            { key: 'taken', label: t('mentorshipFigures.load.taken'), numeric: true },
            { key: 'waiting', label: t('mentorshipFigures.load.waiting'), numeric: true },
            { key: 'inLine', label: t('mentorshipFigures.load.inLine'), numeric: true },
            { key: 'rate', label: t('mentorshipFigures.load.rate') },
            { key: 'median', label: t('mentorshipFigures.load.median') },
          ]}
        >
          {loads.slice(0, MOST).map(load => (
            <LoadLine key={load.mentor?.slug} load={load} />
          ))}
        </DataTable>
      )}
    </Section>
  )
}

function LoadLine({ load }: { load: MentorshipFigures['loads'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { mentor, taken, capacity, waiting, inLine, answered, expired, rate, medianDays } = load
  return (
    <tr>
      <th scope="row" className="row-title">
        {mentor ? <a href={`/clusteres/${mentor.slug}`}>{mentor.name}</a> : null}
      </th>
      <td className="number" data-label={t('mentorshipFigures.load.taken')}>
        {capacity > 0
          ? t('mentorshipFigures.load.takenOf', { taken: format.number(taken), capacity: format.number(capacity) })
          : t('mentorshipFigures.load.takenClosed', { taken: format.number(taken) })}
      </td>
      <td className="number" data-label={t('mentorshipFigures.load.waiting')}>
        {format.number(waiting)}
      </td>
      <td className="number" data-label={t('mentorshipFigures.load.inLine')}>
        {format.number(inLine)}
      </td>
      <td data-label={t('mentorshipFigures.load.rate')}>
        {rate === null
          ? t('mentorshipFigures.load.noAnswers')
          : t('mentorshipFigures.load.rateOf', { answered, all: answered + expired })}
      </td>
      <td data-label={t('mentorshipFigures.load.median')}>
        {medianDays === null
          ? t('mentorshipFigures.load.noAnswers')
          : t('mentorshipFigures.days', { count: medianDays, value: format.number(medianDays) })}
      </td>
    </tr>
  )
}
