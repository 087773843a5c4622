import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useLevelName } from '#app/components/records/level-name.ts'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { READING_LIMITS } from '#app/domain/maturity.ts'
import { scaledLevel } from '#app/domain/maturity-scales.ts'
import type { MaturityPage } from '#app/services/maturity-page.server.ts'
import { SaidFields } from '../SaidFields.tsx'

interface CorrectFormProps {
  reading: NonNullable<MaturityPage['correcting']>
  /** The page of the readings. */
  here: string
}

/** The coordination puts another reading in the place of one that was wrong, with the reason. */
export function CorrectForm({ reading, here }: CorrectFormProps) {
  const { t } = useTranslation()
  const nameOf = useLevelName()
  const { id, dimension, scale, level, levels, readOn, statedBy, sourceUrl } = reading
  const record = { level, readOn, statedBy: statedBy ?? undefined, sourceUrl: sourceUrl ?? undefined }
  const answer = useFormAnswer(record, 'correct')
  const what = dimension ? t(`vocab.maturityDimension.${dimension}`) : t('maturity.overall')
  return (
    <Section
      id="corregir"
      title={t('maturity.correction.title')}
      lead={t('maturity.correction.what', { what, scale: t(`maturity.scales.${scale}`) })}
    >
      <Form method="post" className="form-column" noValidate>
        <ErrorSummary errors={summaryOf(answer, 'correct-')} />
        <OnceField />
        <input type="hidden" name="reading" value={id} />
        <div className="three-choices">
          <RadioGroup
            {...fieldProps(answer, 'level', 'correct-')}
            label={t('maturity.level')}
            required
            columns
            options={levels.map(value => ({ value, label: nameOf(scaledLevel(scale, value)) }))}
          />
        </div>
        <SaidFields answer={answer} prefix="correct-" />
        <TextArea
          {...fieldProps(answer, 'reason', 'correct-')}
          label={t('maturity.correction.reason')}
          help={t('maturity.correction.reasonHelp')}
          maxLength={READING_LIMITS.reason}
          rows={3}
          required
        />
        <div className="actions">
          <Button look="primary" name="intent" value="correct">
            {t('maturity.correction.submit')}
          </Button>
          <ButtonLink href={here}>{t('maturity.correction.cancel')}</ButtonLink>
        </div>
      </Form>
    </Section>
  )
}
