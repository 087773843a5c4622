import { useTranslation } from 'react-i18next'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { MENTORSHIP_FORMATS, MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'

interface Props {
  answer: FormAnswer
  prefix: string
}

/** When, how long, how and where. */
export function MeetingFields({ answer, prefix }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <div className="field-pair">
        <DateField {...fieldProps(answer, 'day', prefix)} label={t('mentorshipWork.sessions.day')} required />
        <TextField
          {...fieldProps(answer, 'time', prefix)}
          label={t('mentorshipWork.sessions.time')}
          note={t('mentorshipWork.sessions.timeHelp')}
          type="time"
          width="date"
          required
        />
        <TextField
          {...fieldProps(answer, 'minutes', prefix)}
          label={t('mentorshipWork.sessions.length')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          width="date"
          required
        />
      </div>
      <SelectField
        {...fieldProps(answer, 'format', prefix)}
        label={t('mentorshipWork.sessions.format')}
        options={MENTORSHIP_FORMATS.map(value => ({ value, label: t(`vocab.mentorshipFormat.${value}`) }))}
        required
      />
      <TextField
        {...fieldProps(answer, 'place', prefix)}
        label={t('mentorshipWork.sessions.place')}
        maxLength={MENTORSHIP_LIMITS.place}
      />
    </>
  )
}

/** Who came and what was said: for the two clusters only. */
export function RecordFields({ answer, prefix }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <p className="help">{t('mentorshipWork.sessions.recordHelp')}</p>
      <TextArea
        {...fieldProps(answer, 'attendees', prefix)}
        label={t('mentorshipWork.sessions.attendeesField')}
        maxLength={MENTORSHIP_LIMITS.attendees}
        rows={2}
        required
      />
      <TextArea
        {...fieldProps(answer, 'notes', prefix)}
        label={t('mentorshipWork.sessions.notesField')}
        maxLength={MENTORSHIP_LIMITS.notes}
        rows={5}
        required
      />
    </>
  )
}
