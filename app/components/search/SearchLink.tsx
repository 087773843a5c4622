import { type ComponentType, type MouseEvent, type MutableRefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { keyOf, typedBy } from './keyboard.ts'

/** What to do with a key, once there is somebody to do it, and those that came before. */
export interface KeysProps {
  keys: MutableRefObject<{ act?: (key: string) => void; waiting: string[] }>
}

/**
 * The magnifier in the bar: a link to `/buscar`, and with a script the palette. Palette and shortcuts are fetched when
 * one of them is first asked for.
 */
export function SearchLink() {
  const { t } = useTranslation()
  const keys: KeysProps['keys'] = useRef({ waiting: [] })
  const [Tools, setTools] = useState<ComponentType<KeysProps>>()
  const press = useRef((key: string) => {
    const { act, waiting } = keys.current
    if (act) return act(key)
    waiting.push(key)
    import('./Tools.tsx').then(
      ({ Tools }) => setTools(() => Tools),
      () => key === 'K' && location.assign('/buscar'),
    )
  }).current
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { act, waiting } = keys.current
      // What is typed after Ctrl K is meant for the field that is still on its way.
      const isTyping = waiting.includes('K')
      const key = isTyping ? typedBy(event) : keyOf(event)
      if (!key || !(act || waiting[0] || /[K?/g]/.test(key))) return
      if (isTyping || /[K?/]/.test(key)) event.preventDefault()
      press(key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [press])
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    press('K')
  }
  return (
    <>
      <a className="bar-button" href="/buscar" aria-keyshortcuts="Control+K" onClick={onClick}>
        <Icon name="search" size={20} />
        <VisuallyHidden>{t('ui.search')}</VisuallyHidden>
      </a>
      {Tools ? <Tools keys={keys} /> : null}
    </>
  )
}
