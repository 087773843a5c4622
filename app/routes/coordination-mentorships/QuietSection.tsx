import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { QUIET_DAYS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipFigures } from '#app/services/mentorship-figures.server.ts'

/** Mentorships under way in which nobody has met for a while. */
export function QuietSection({ quiet }: Pick<MentorshipFigures, 'quiet'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      id="sin-sesiones"
      title={t('mentorshipFigures.quiet.title', { days: QUIET_DAYS })}
      lead={t('mentorshipFigures.quiet.lead')}
    >
      {quiet.length === 0 ? (
        <p className="muted">{t('mentorshipFigures.quiet.none')}</p>
      ) : (
        <DataTable
          caption={t('mentorshipFigures.quiet.title', { days: QUIET_DAYS })}
          columns={[
            { key: 'mentorship', label: t('mentorshipFigures.mentorship') },
            { key: 'mentor', label: t('mentorshipFigures.mentor') },
            { key: 'mentee', label: t('mentorshipFigures.mentee') },
            { key: 'last', label: t('mentorshipFigures.quiet.last') },
            { key: 'next', label: t('mentorshipFigures.quiet.next') },
          ]}
        >
          {quiet.map(({ id, dimension, mentor, mentee, last, next, days }) => (
            <tr key={id}>
              <th scope="row" className="row-title">
                <a href={`/mentorias/${id}`}>{t(`vocab.maturityDimension.${dimension}`)}</a>
              </th>
              <td data-label={t('mentorshipFigures.mentor')}>{mentor}</td>
              <td data-label={t('mentorshipFigures.mentee')}>{mentee}</td>
              <td>
                {last ? format.date(last) : t('mentorshipFigures.quiet.noneHeld')}
                <span className="cell-note">{t('mentorshipFigures.quiet.ago', { count: days })}</span>
              </td>
              <td>{next ? format.date(next) : t('mentorshipFigures.quiet.noneNext')}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </Section>
  )
}
