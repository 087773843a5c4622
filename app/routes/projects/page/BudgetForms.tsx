import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useRowAnswer } from '#app/components/ui/row-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { AMOUNTS, FUNDING_FORMS, FUNDING_SOURCES } from '#app/domain/project-money.ts'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Line = ProjectPage['budget']['lines'][number]

/** The lines of the budget, each folded under its source. */
export function BudgetForms({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <div className="work-forms">
      <h3>{t('projects.budget.updateTitle')}</h3>
      {lines.map(line => (
        <LineFold key={line.id} line={line} />
      ))}
    </div>
  )
}

function LineFold({ line }: { line: Line }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, version, source, form, funder } = line
  const amounts = Object.fromEntries(AMOUNTS.map(name => [name, format.number(line[name])]))
  const change = useRowAnswer({ source, form, funder: funder ?? undefined, ...amounts }, 'change-budget', 'line', id)
  const remove = useRowAnswer({}, 'remove-budget', 'line', id)
  const isOpen = [change, remove].some(answer => answer.value('line') === id)
  const prefix = `line-${id}-`
  const name = [t(`vocab.fundingSource.${source}`), funder].filter(Boolean).join(', ')
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('projects.budget.update', { source: name })}</summary>
      <div className="work-form-row">
        <Form method="post" className="work-form" noValidate>
          <ErrorSummary errors={summaryOf(change, prefix)} />
          <OnceField />
          <input type="hidden" name="line" value={id} />
          <input type="hidden" name="version" value={version} />
          <LineFields answer={change} prefix={prefix} />
          <Button look="primary" name="intent" value="change-budget">
            {t('projects.budget.submit')}
          </Button>
        </Form>
        <Form method="post" className="work-form" noValidate>
          <ErrorSummary errors={summaryOf(remove, `remove-${id}-`)} />
          <OnceField />
          <input type="hidden" name="line" value={id} />
          <input type="hidden" name="version" value={version} />
          <h4>{t('projects.budget.remove')}</h4>
          <p className="help">{t('projects.budget.removeHelp')}</p>
          <Button look="danger" name="intent" value="remove-budget">
            {t('projects.budget.remove')}
          </Button>
        </Form>
      </div>
    </details>
  )
}

function LineFields({ answer, prefix }: { answer: FormAnswer; prefix: string }) {
  const { t } = useTranslation()
  return (
    <>
      <SelectField
        {...fieldProps(answer, 'source', prefix)}
        label={t('projects.budget.source')}
        options={FUNDING_SOURCES.map(value => ({ value, label: t(`vocab.fundingSource.${value}`) }))}
        required
        width="full"
      />
      <SelectField
        {...fieldProps(answer, 'form', prefix)}
        label={t('projects.budget.form')}
        options={FUNDING_FORMS.map(value => ({ value, label: t(`vocab.fundingForm.${value}`) }))}
        required
      />
      <TextField
        {...fieldProps(answer, 'funder', prefix)}
        label={t('projects.budget.funder')}
        maxLength={PROJECT_LIMITS.funder}
      />
      {AMOUNTS.map((name, index) => (
        <TextField
          key={name}
          {...fieldProps(answer, name, prefix)}
          label={t(`projects.budget.${name}`)}
          help={index === 0 ? t('projects.budget.pesosHelp') : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          width="short"
          plainLabel
        />
      ))}
    </>
  )
}

export function AddBudgetForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'add-budget')
  const errors = summaryOf(answer, 'budget-')
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('projects.budget.add')}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <LineFields answer={answer} prefix="budget-" />
        <Button name="intent" value="add-budget">
          {t('projects.budget.add')}
        </Button>
      </Form>
    </details>
  )
}
