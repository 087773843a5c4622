import { useTranslation } from 'react-i18next'
import { FILE_ACCEPT } from '#app/domain/evidence.ts'
import { type FormAnswer, fieldProps } from '../ui/form-answer.ts'
import { FileField, TextField } from '../ui/TextField.tsx'

/** A public link, a file of the parties, or both. */
export function EvidenceFields({ answer, prefix = '' }: { answer: FormAnswer; prefix?: string }) {
  const { t } = useTranslation()
  const { defaultValue: _, ...file } = fieldProps(answer, 'evidenceFile', prefix)
  return (
    <>
      <TextField
        {...fieldProps(answer, 'evidenceUrl', prefix)}
        label={t('evidence.form.url')}
        help={t('evidence.form.urlHelp')}
        type="url"
        inputMode="url"
        maxLength={500}
        placeholder="https://"
      />
      <FileField {...file} label={t('evidence.form.file')} help={t('evidence.form.fileHelp')} accept={FILE_ACCEPT} />
    </>
  )
}
