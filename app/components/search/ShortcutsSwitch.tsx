import { type ChangeEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areShortcutsOn, turnShortcuts } from './switch.ts'

/** Turns all shortcuts on or off. The browser alone knows which: without a script there are none, and no switch. */
export function ShortcutsSwitch() {
  const { t } = useTranslation()
  const [on, setOn] = useState<boolean>()
  const [said, setSaid] = useState('')
  useEffect(() => setOn(areShortcutsOn()), [])
  const onChange = ({ target: { checked } }: ChangeEvent<HTMLInputElement>) => {
    turnShortcuts(checked)
    setOn(areShortcutsOn())
    setSaid(t(checked ? 'shortcuts.turnedOn' : 'shortcuts.turnedOff'))
  }
  if (on === undefined) return <p>{t('shortcuts.needScript')}</p>
  return (
    <div className="shortcuts-switch">
      <label className="choice">
        <input type="checkbox" checked={on} onChange={onChange} />
        <span>{t('shortcuts.switch')}</span>
      </label>
      <p className="help">{t('shortcuts.switchHelp')}</p>
      <p role="status">{said}</p>
    </div>
  )
}
