import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import { isWebAddress } from '#app/domain/web-address.ts'
import { useFormat } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import type { ResultPage } from '#app/services/result-page.server.ts'
import { CorrectForm } from './Forms.tsx'

type Reading = ResultPage['readings'][number]

/** Every reading, newest first, corrected ones too, with its source and who vouches for it. */
export function ReadingsSection({ page }: { page: ResultPage }) {
  const { t } = useTranslation()
  const { readings } = page
  return (
    <Section id="mediciones" title={t('resultPage.page.readings')} lead={t('resultPage.page.readingsLead')}>
      {readings.length === 0 ? (
        <p className="muted">{t('resultPage.page.nothing')}</p>
      ) : (
        <DataTable
          caption={t('resultPage.page.readings')}
          columns={[
            { key: 'date', label: t('resultPage.page.date') },
            { key: 'value', label: t('resultPage.page.value') },
            { key: 'source', label: t('resultPage.page.source') },
            { key: 'vouched', label: t('resultPage.page.vouched') },
          ]}
        >
          {[...readings]
            .sort((a, b) => (b.readOn ?? '').localeCompare(a.readOn ?? '') || b.createdAt.localeCompare(a.createdAt))
            .map(reading => (
              <ReadingRow key={reading.id} reading={reading} page={page} />
            ))}
        </DataTable>
      )}
      <p className="small faint spaced-top">{t('resultPage.page.howVouched')}</p>
      {readings
        .filter(reading => reading.mayCorrect)
        .map(reading => (
          <CorrectForm key={reading.id} reading={reading} unit={page.result.unit} />
        ))}
    </Section>
  )
}

function ReadingRow({ reading, page }: { reading: Reading; page: ResultPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { value, comparator, readOn, precision, note, isCurrent, correctionReason, correctedAt } = reading
  const shown = quantityText(format, value, page.result.unit, comparator)
  return (
    <tr>
      <td className="no-wrap">{format.partialDate(readOn, precision)}</td>
      <td>
        {isCurrent ? <b>{shown}</b> : <s>{shown}</s>}
        {correctedAt ? (
          <span className="cell-note">{t('resultPage.page.corrected', { date: format.date(correctedAt) })}</span>
        ) : null}
        {correctionReason ? (
          <span className="cell-note" dir="auto">
            {t('resultPage.page.correction', { reason: correctionReason })}
          </span>
        ) : null}
      </td>
      <td>
        <Source source={reading.source} />
        {note ? (
          <span className="cell-note" dir="auto">
            {t('resultPage.page.note', { note })}
          </span>
        ) : null}
      </td>
      <td>
        <Vouched reading={reading} total={page.parties} isDocumented={page.result.isDocumented} />
      </td>
    </tr>
  )
}

function Source({ source }: Pick<Reading, 'source'>) {
  const { t } = useTranslation()
  if (source === null) return <a href="#fuentes">{t('resultPage.page.documented')}</a>
  if (!isWebAddress(source)) return <span dir="auto">{source}</span>
  return (
    <a href={source} rel="nofollow noopener noreferrer" className="break">
      {source}
    </a>
  )
}

function Vouched({ reading, total, isDocumented }: { reading: Reading; total: number; isDocumented: boolean }) {
  const { t } = useTranslation()
  const { id, provenance, attestedBy, vouching, person, mayAttest } = reading
  return (
    <>
      <ProvenanceBadge provenance={provenance} />
      {attestedBy ? <span className="cell-line">{t('resultPage.page.third', { body: attestedBy })}</span> : null}
      {vouching.map(party => (
        <span key={party.slug} className="cell-line">
          <a href={recordPath(party.kind, party.slug)}>{party.name}</a>
        </span>
      ))}
      {vouching.length > 0 && total > 1 && !isDocumented ? (
        <span className="cell-note">{t('resultPage.page.parties', { count: vouching.length, total })}</span>
      ) : null}
      {person ? <span className="cell-note">{person}</span> : null}
      {mayAttest ? (
        <Form method="post">
          <OnceField />
          <input type="hidden" name="reading" value={id} />
          <Button dense name="intent" value="attest">
            {t('resultPage.page.attest')}
          </Button>
        </Form>
      ) : null}
    </>
  )
}
