import { useTranslation } from 'react-i18next'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { READING_LIMITS } from '#app/domain/maturity.ts'

/** When a reading was taken, who says it, and the public address that backs it. */
export function SaidFields({ answer, prefix = '' }: { answer: FormAnswer; prefix?: string }) {
  const { t } = useTranslation()
  return (
    <>
      <DateField {...fieldProps(answer, 'readOn', prefix)} label={t('maturity.form.readOn')} required />
      <TextField
        {...fieldProps(answer, 'statedBy', prefix)}
        label={t('maturity.form.statedBy')}
        help={t('maturity.form.statedByHelp')}
        maxLength={READING_LIMITS.statedBy}
        required
      />
      <TextField
        {...fieldProps(answer, 'sourceUrl', prefix)}
        type="url"
        label={t('maturity.form.sourceUrl')}
        help={t('maturity.form.sourceUrlHelp')}
        maxLength={500}
      />
    </>
  )
}
