import { type ComponentType, type MouseEvent, type MutableRefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { keyOf, typedBy } from './keyboard.ts'

interface Keys {
  /** What to do with a key, once there is somebody to do it. */
  act?: (key: string) => void
  /** Those that came before. */
  waiting: string[]
  /** What is typed after Ctrl K, until there is a field for it; null when nobody asked for one. */
  begun: string | null
}
export interface KeysProps {
  keys: MutableRefObject<Keys>
}

/**
 * The magnifier in the bar: a link to `/buscar`, and with a script the palette. Palette and shortcuts are fetched when
 * one of them is first asked for.
 */
export function SearchLink() {
  const { t } = useTranslation()
  const keys: KeysProps['keys'] = useRef({ waiting: [], begun: null })
  const [Tools, setTools] = useState<ComponentType<KeysProps>>()
  const press = useRef((key: string) => {
    const { act, waiting } = keys.current
    if (act) return act(key)
    waiting.push(key)
    if (key === 'K') keys.current.begun ??= ''
    import('./Tools.tsx').then(
      ({ Tools }) => setTools(() => Tools),
      () => key === 'K' && location.assign('/buscar'),
    )
  }).current
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { act, waiting, begun } = keys.current
      if (begun !== null) {
        const letter = typedBy(event)
        if (letter) event.preventDefault()
        keys.current.begun = begun + letter
        return
      }
      const key = keyOf(event)
      if (!key || !(act || waiting[0] || /[K?/g]/.test(key))) return
      if (/[K?/]/.test(key)) event.preventDefault()
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
