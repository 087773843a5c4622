import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { pieceWhere } from '#app/components/piece.ts'
import { BudgetBar } from '#app/components/projects/BudgetBar.tsx'
import { FundingSwatch } from '#app/components/projects/FundingSwatch.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { AMOUNTS } from '#app/domain/project-money.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

/** Only who leads the project sees them. */
const BudgetForms = await pieceWhere('#presupuesto form', async () => (await import('./BudgetForms.tsx')).BudgetForms)
const AddBudgetForm = await pieceWhere(
  '#presupuesto form',
  async () => (await import('./BudgetForms.tsx')).AddBudgetForm,
)

type Props = Pick<ProjectPage, 'budget'> & { canPlan: boolean }

/** The money by source: a bar of what was committed, and every line with its sums, as they are stored. */
export function BudgetSection({ budget, canPlan }: Props) {
  const { t } = useTranslation()
  const isOverspent = budget.total.spent > budget.total.received
  return (
    <Section id="presupuesto" title={t('projects.budget.title')}>
      {budget.lines.length === 0 ? (
        <EmptyState glyph={<Icon name="list" size={24} />} title={t('projects.budget.none')}>
          {t(canPlan ? 'projects.budget.noneHelp' : 'projects.budget.nonePublic')}
        </EmptyState>
      ) : (
        <>
          <BudgetBar bySource={budget.bySource} total={budget.total} />
          <BudgetTable budget={budget} />
          {isOverspent ? (
            <p className="smaller spaced-top">
              <Icon name="triangle-alert" /> {t('projects.budget.overspent')}
            </p>
          ) : null}
        </>
      )}
      <Suspense>
        {canPlan ? <BudgetForms lines={budget.lines} /> : null}
        {canPlan ? <AddBudgetForm /> : null}
      </Suspense>
    </Section>
  )
}

function BudgetTable({ budget: { lines, total } }: Pick<Props, 'budget'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('projects.budget.tableTitle')}
      columns={[
        { key: 'source', label: t('projects.budget.source') },
        ...AMOUNTS.map(key => ({ key, label: t(`projects.budget.${key}`), numeric: true })),
      ]}
    >
      {lines.map(line => (
        <tr key={line.id}>
          <th scope="row" className="row-title">
            <span className="row-name">
              <FundingSwatch source={line.source} /> {t(`vocab.fundingSource.${line.source}`)}
            </span>
            <span className="cell-note">
              {t(`vocab.fundingForm.${line.form}`)}
              {line.funder ? (
                <>
                  {' · '}
                  <bdi>{line.funder}</bdi>
                </>
              ) : null}
            </span>
          </th>
          {AMOUNTS.map(key => (
            <td key={key} className="number" data-label={t(`projects.budget.${key}`)}>
              {format.money(line[key])}
            </td>
          ))}
        </tr>
      ))}
      <tr className="row-total">
        <th scope="row" className="row-title">
          <b>{t('projects.budget.total')}</b>
        </th>
        {AMOUNTS.map(key => (
          <td key={key} className="number" data-label={t(`projects.budget.${key}`)}>
            <b>{format.money(total[key])}</b>
          </td>
        ))}
      </tr>
    </DataTable>
  )
}
