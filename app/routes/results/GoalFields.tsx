import { useTranslation } from 'react-i18next'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'

/** Where it begins, since when, and where it is to get. */
export function GoalFields({ answer, prefix = '' }: { answer: FormAnswer; prefix?: string }) {
  const { t } = useTranslation()
  const number = { inputMode: 'decimal', width: 'short', maxLength: 24 } as const
  return (
    <>
      <TextField
        {...fieldProps(answer, 'baseline', prefix)}
        {...number}
        label={t('resultPage.define.baseline')}
        help={t('resultPage.define.baselineHelp')}
      />
      <DateField {...fieldProps(answer, 'baselineDate', prefix)} label={t('resultPage.define.baselineDate')} />
      <TextField
        {...fieldProps(answer, 'target', prefix)}
        {...number}
        label={t('resultPage.define.target')}
        help={t('resultPage.define.targetHelp')}
      />
    </>
  )
}
