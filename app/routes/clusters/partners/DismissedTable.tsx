import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { ShownDismissal } from '#app/domain/partner-suggestions.ts'
import { useFormat } from '#app/i18n/format.ts'

/** What the cluster said does not apply, and the way back. */
export function DismissedTable({ dismissed, canRestore }: { dismissed: ShownDismissal[]; canRestore: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section id="no-aplica" title={t('partners.dismissed.title')} lead={t('partners.dismissed.lead')}>
      <DataTable
        caption={t('partners.dismissed.title')}
        columns={[
          { key: 'partner', label: t('partners.dismissed.partner') },
          { key: 'rule', label: t('partners.dismissed.rule') },
          { key: 'reason', label: t('partners.dismissed.reason') },
          { key: 'since', label: t('partners.dismissed.since') },
        ]}
      >
        {dismissed.map(({ slug, name, rule, reason, dismissedAt }) => (
          <tr key={`${slug} ${rule}`}>
            <th scope="row" className="row-title">
              <a href={`/clusteres/${slug}`}>{name}</a>
            </th>
            <td data-label={t('partners.dismissed.rule')}>{t(`partners.rules.${rule}`)}</td>
            <td data-label={t('partners.dismissed.reason')}>{reason}</td>
            <td data-label={t('partners.dismissed.since')}>
              {format.date(dismissedAt)}
              {canRestore ? (
                <Form method="post">
                  <OnceField />
                  <input type="hidden" name="other" value={slug} />
                  <input type="hidden" name="rule" value={rule} />
                  <Button look="quiet" dense name="intent" value="restore-suggestion">
                    {t('partners.dismissed.restore')}
                  </Button>
                </Form>
              ) : null}
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
