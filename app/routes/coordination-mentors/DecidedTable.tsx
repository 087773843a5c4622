import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ReviewedDimension } from '#app/services/mentorship-offer-review.server.ts'

/** What the coordination decided, the newest first. */
export function DecidedTable({ decided }: { decided: readonly ReviewedDimension[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t('mentorshipOffers.review.decided')
  return (
    <Section id="decididas" title={title}>
      <DataTable
        caption={title}
        columns={[
          { key: 'cluster', label: t('mentorshipOffers.review.cluster') },
          { key: 'dimension', label: t('mentorshipOffers.review.dimension') },
          { key: 'answer', label: t('mentorshipOffers.review.answer') },
          { key: 'reason', label: t('mentorshipOffers.review.reason') },
          { key: 'on', label: t('mentorshipOffers.review.on') },
        ]}
      >
        {decided.map(({ cluster, dimension, status, reason, decidedAt }) => (
          <tr key={`${cluster.slug}-${dimension}`}>
            <th scope="row" className="row-title">
              <a href={`/clusteres/${cluster.slug}`}>{cluster.name}</a>
            </th>
            <td>{t(`vocab.maturityDimension.${dimension}`)}</td>
            <td>{t(`mentorshipOffers.review.${status === 'qualified' ? 'accepted' : 'refused'}`)}</td>
            <td className="typed row-wide">{reason}</td>
            <td className="no-wrap">{decidedAt ? <time dateTime={decidedAt}>{format.date(decidedAt)}</time> : null}</td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
