import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativeAnswer } from './actions.server.ts'

/** What a name that was typed may stand for. */
export function Meanings() {
  const { t } = useTranslation()
  const format = useFormat()
  const { meanings = [] } = useActionData<InitiativeAnswer>() ?? {}
  if (meanings.length === 0) return null
  return (
    <Banner tone="info" role="note">
      {meanings.map(({ typed, names }) => (
        <p key={typed}>
          {names.length > 0
            ? t('initiativeForm.meaning', { typed, names: format.list(names) })
            : t('initiativeForm.meaningNone', { typed })}
        </p>
      ))}
    </Banner>
  )
}
