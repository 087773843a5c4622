import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'

/** Whom a change asks again. */
export function AsksPanel({
  parties,
}: {
  parties: readonly { name: string; isYours: boolean; isAskedAgain: boolean }[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const asked = parties.filter(party => party.isAskedAgain).map(party => party.name)
  const yours = parties.find(party => party.isYours)
  return (
    <Panel title={t('alliances.edit.asksTitle')}>
      <p>
        {asked.length > 0 ? t('alliances.edit.asks', { parties: format.list(asked) }) : t('alliances.edit.asksNobody')}
      </p>
      {yours ? <p>{t('alliances.edit.yours', { party: yours.name })}</p> : null}
    </Panel>
  )
}
