import { useTranslation } from 'react-i18next'
import { dayInBogota } from '#app/domain/dates.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { Autosave } from './useAutosave.ts'

/** «Borrador guardado a las 10:42 a. m.» */
export function SavedNote({ savedAt, today, state }: { savedAt: string; today: string; state: Autosave }) {
  const { t } = useTranslation()
  const format = useFormat()
  const saved =
    dayInBogota(new Date(savedAt)) === today
      ? t('initiativeForm.saved', { time: format.time(savedAt) })
      : t('initiativeForm.savedOn', { date: format.dateTime(savedAt) })
  const words = { saving: t('initiativeForm.saving'), failed: t('initiativeForm.saveFailed'), idle: saved }
  return (
    <p className="saved-note" role="status">
      {words[state]}
    </p>
  )
}
