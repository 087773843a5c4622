import { useTranslation } from 'react-i18next'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'

/** Title and purpose: what recording and changing have in common. */
export function AgreedFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'title')}
        label={t('projectForm.form.titleField')}
        help={t('projectForm.form.titleHelp')}
        maxLength={PROJECT_LIMITS.title}
        required
      />
      <TextArea
        {...fieldProps(answer, 'description')}
        label={t('projectForm.form.description')}
        help={t('projectForm.form.descriptionHelp')}
        maxLength={PROJECT_LIMITS.description}
        rows={5}
        required
      />
    </>
  )
}

export function DateFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <DateField {...fieldProps(answer, 'startDate')} label={t('projectForm.form.start')} required />
      <DateField
        {...fieldProps(answer, 'endDate')}
        label={t('projectForm.form.end')}
        help={t('projectForm.form.endHelp')}
      />
    </>
  )
}

const CODES = 'bottleneck-codes'
/** Empty ones beyond those that are filled, so that more can be named without a script. */
const SPARE = 2

interface BottleneckFieldsProps {
  answer: FormAnswer
  codes: readonly { code: string; title: string }[]
}

/** The bottlenecks it works on, by code. */
export function BottleneckFields({ answer, codes }: BottleneckFieldsProps) {
  const { t } = useTranslation()
  const typed = answer.values('bottleneck')
  const filled = typed.filter(Boolean)
  const count = Math.min(PROJECT_LIMITS.bottlenecks, Math.max(filled.length + SPARE, typed.length))
  return (
    <>
      <datalist id={CODES}>
        {codes.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
      {Array.from({ length: count }, (_, index) => `bottleneck[${index}]`).map((id, index) => (
        <TextField
          key={id}
          id={id}
          name="bottleneck"
          label={
            index === 0 ? t('projectForm.form.bottleneck') : t('projectForm.form.bottleneckMore', { n: index + 1 })
          }
          help={index === 0 ? t('projectForm.form.bottleneckHelp') : undefined}
          error={answer.errors(id)[0]}
          list={CODES}
          autoComplete="off"
          maxLength={20}
          width="short"
          defaultValue={typed[index] ?? ''}
        />
      ))}
    </>
  )
}
