import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { OFFER_FIELDS } from '#app/domain/mentorship-offers.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { OfferFormPage } from '#app/services/mentorship-offer-form.server.ts'
import { type OfferWords, offerLabel, offerText, wordsOf } from './offer-text.ts'

/** After a 409: what was typed beside what somebody else has written meanwhile, where they differ. */
export function BothVersions({ answer, terms }: { answer: FormAnswer; terms: OfferFormPage['terms'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (answer.problem?.messageKey !== 'errors.changed') return null
  const typed = Object.fromEntries(
    OFFER_FIELDS.map(field => [field, answer.values(field).filter(Boolean)]),
  ) as unknown as OfferWords
  const theirs = wordsOf(terms)
  const rows = OFFER_FIELDS.map(field => ({
    field,
    mine: offerText(t, format, field, typed),
    theirs: offerText(t, format, field, theirs),
  })).filter(row => row.mine !== row.theirs)
  const empty = <span className="faint">{t('mentorshipOffers.nothing')}</span>
  return (
    <Section id="versiones" title={t('mentorshipOffers.conflictTitle')} lead={t('mentorshipOffers.conflictHelp')}>
      <DataTable
        caption={t('mentorshipOffers.conflictTitle')}
        columns={[
          { key: 'field', label: t('mentorshipOffers.field') },
          { key: 'mine', label: t('mentorshipOffers.mine') },
          { key: 'theirs', label: t('mentorshipOffers.theirs') },
        ]}
      >
        {rows.map(row => (
          <tr key={row.field}>
            <th scope="row">{offerLabel(t, row.field)}</th>
            <td className="typed" data-label={t('mentorshipOffers.mine')}>
              {row.mine || empty}
            </td>
            <td className="typed" data-label={t('mentorshipOffers.theirs')}>
              {row.theirs || empty}
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
