import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { Button } from '#app/components/ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { fieldProps, repeatedProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { BOTTLENECK_LIMITS, SEVERITIES } from '#app/domain/bottlenecks.ts'
import {
  BOTTLENECK_CATEGORIES,
  PRODUCTIVE_SECTORS,
  type ProductiveSector,
  REGIONS,
  type Region,
} from '#app/domain/vocabularies.ts'
import type { SimilarBottleneck } from '#app/services/bottleneck-reports.server.ts'
import { SimilarChoices } from './SimilarChoices.tsx'

interface ReportFormProps {
  reporter: { name: string; productiveSector: ProductiveSector; regions: Region[] }
  similar: readonly SimilarBottleneck[]
}

export function ReportForm({ reporter, similar }: ReportFormProps) {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  const answer = useFormAnswer({ productiveSector: reporter.productiveSector, region: reporter.regions })
  const asSelect = (list: ReturnType<typeof options>) =>
    list.map(({ value, label }) => ({ value, label: String(label) }))
  return (
    <Form method="post">
      <ErrorSummary errors={summaryOf(answer)} />
      <OnceField />
      {similar.length > 0 ? <SimilarChoices similar={similar} field={fieldProps(answer, 'different')} /> : null}
      <FormPart id="que" title={t('bottleneckReports.create.part.what')}>
        <TextField
          {...fieldProps(answer, 'title')}
          label={t('bottleneckReports.create.name')}
          help={t('bottleneckReports.create.nameHelp')}
          maxLength={BOTTLENECK_LIMITS.title}
          required
        />
        <TextArea
          {...fieldProps(answer, 'description')}
          label={t('bottleneckReports.create.description')}
          help={t('bottleneckReports.create.descriptionHelp')}
          maxLength={BOTTLENECK_LIMITS.description}
          rows={6}
          required
        />
      </FormPart>
      <FormPart id="donde" title={t('bottleneckReports.create.part.where')}>
        <SelectField
          {...fieldProps(answer, 'productiveSector')}
          label={t('bottleneckReports.create.sector')}
          options={asSelect(options('productiveSector', PRODUCTIVE_SECTORS, 'words'))}
          required
        />
        <SelectField
          {...fieldProps(answer, 'category')}
          label={t('bottleneckReports.create.category')}
          options={asSelect(options('bottleneckCategory', BOTTLENECK_CATEGORIES))}
          required
        />
        <CheckboxGroup
          {...repeatedProps(answer, 'region')}
          label={t('bottleneckReports.create.region')}
          options={REGIONS.map(value => ({ value, label: t(`vocab.region.${value}`) }))}
          plainLabel
          columns
        />
      </FormPart>
      <FormPart id="severidad" title={t('bottleneckReports.create.part.how')}>
        <RadioGroup
          {...fieldProps(answer, 'severity')}
          label={t('bottleneckReports.create.severity')}
          required
          options={SEVERITIES.map(value => ({ value, label: t(`vocab.severity.s${value}`) }))}
        />
      </FormPart>
      <Button look="primary">{t('bottleneckReports.create.submit')}</Button>
    </Form>
  )
}
