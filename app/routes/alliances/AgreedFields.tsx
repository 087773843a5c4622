import { useTranslation } from 'react-i18next'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { ALLIANCE_LIMITS } from '#app/domain/alliances.ts'
import { ALLIANCE_AREAS, FORMALITIES } from '#app/domain/vocabularies.ts'

/** Title, area, formality and purpose: what a proposal and a change have in common. */
export function AgreedFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'title')}
        label={t('alliances.form.titleField')}
        help={t('alliances.form.titleHelp')}
        maxLength={ALLIANCE_LIMITS.title}
        required
      />
      <SelectField
        {...fieldProps(answer, 'area')}
        label={t('alliances.form.area')}
        required
        options={ALLIANCE_AREAS.map(value => ({ value, label: t(`vocab.allianceArea.${value}`) }))}
      />
      <SelectField
        {...fieldProps(answer, 'formality')}
        label={t('alliances.form.formality')}
        empty={t('alliances.form.noFormality')}
        options={FORMALITIES.map(value => ({ value, label: t(`vocab.formality.${value}`) }))}
      />
      <TextArea
        {...fieldProps(answer, 'purpose')}
        label={t('alliances.form.purpose')}
        help={t('alliances.form.purposeHelp')}
        maxLength={ALLIANCE_LIMITS.purpose}
        required
      />
    </>
  )
}

export function DateFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <DateField {...fieldProps(answer, 'startDate')} label={t('alliances.form.start')} required />
      <DateField
        {...fieldProps(answer, 'endDate')}
        label={t('alliances.form.end')}
        help={t('alliances.form.endHelp')}
      />
    </>
  )
}
