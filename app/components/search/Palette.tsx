import { useNavigate } from '@remix-run/react'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-data.ts'
import { Icon } from '../ui/Icon.tsx'
import { OptionList, optionId } from './OptionList.tsx'
import { type PaletteOption, paletteGroups } from './palette-options.ts'
import { keepRecent } from './recent.ts'
import type { KeysProps } from './SearchLink.tsx'
import { useAnswer } from './useAnswer.ts'
import { useDialog } from './useDialog.ts'

interface PaletteProps extends KeysProps {
  onClose: () => void
  onShortcuts: () => void
}

const LIST = 'palette-list'
const QUERY_AT_MOST = 100

/** One field that finds records, pages and acts; a combobox whose list is always open. */
export function Palette({ keys, onClose, onShortcuts }: PaletteProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const viewer = useRoot()?.viewer ?? null
  const { close, props } = useDialog(onClose)
  const [typed, setTyped] = useState('')
  // In one go with the focus that the dialog takes: no letter falls between.
  useLayoutEffect(() => {
    const { begun } = keys.current
    keys.current.begun = null
    if (begun) setTyped(begun.slice(0, QUERY_AT_MOST))
  }, [keys])
  const [active, setActive] = useState(0)
  const { answer, of, failure } = useAnswer(typed)
  const q = typed.trim()
  const groups = paletteGroups({ t, viewer, typed, answer })
  const options = groups.flatMap(group => group.options)
  const isAnswered = q === of
  const at = Math.min(active, options.length - 1)

  const choose = (option: PaletteOption) => {
    if (option.isRecord && option.href)
      keepRecent({ href: option.href, title: option.title.join(''), code: option.code })
    close()
    if (option.href === null) onShortcuts()
    else navigate(option.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const option = options[at]
    if (step && options.length > 0) setActive((at + step + options.length) % options.length)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // What is shown may still answer what was typed before.
      if (q && !isAnswered) navigateToAll()
      else if (option) choose(option)
    } else return
    event.preventDefault()
  }
  const navigateToAll = () => {
    close()
    navigate(`/buscar?q=${encodeURIComponent(q)}`)
  }
  const onPick = (option: PaletteOption, event: MouseEvent) => {
    if (option.href && (event.ctrlKey || event.metaKey)) window.open(option.href)
    else choose(option)
  }
  return (
    <dialog className="palette" aria-label={t('search.palette.label')} {...props}>
      <div className="palette-field">
        <Icon name="search" size={20} />
        <input
          type="text"
          role="combobox"
          aria-label={t('search.palette.label')}
          aria-expanded="true"
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={options[at] ? optionId(at) : undefined}
          placeholder={t('search.palette.placeholder')}
          value={typed}
          maxLength={QUERY_AT_MOST}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck="false"
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setTyped(target.value)
            setActive(0)
          }}
        />
        <button type="button" className="dialog-close" onClick={close} aria-label={t('search.palette.close')}>
          <Icon name="x" />
        </button>
      </div>
      <OptionList id={LIST} groups={groups} active={at} onPick={onPick} />
      {q && isAnswered && answer?.asked && answer.total === 0 ? (
        <p className="palette-note">{t('search.palette.none', { q })}</p>
      ) : null}
      {failure ? <p className="palette-note">{failure.message ?? t('search.palette.failed')}</p> : null}
      <p className="palette-foot">{t('search.palette.keys')}</p>
      <p className="visually-hidden" role="status">
        {isAnswered ? t('search.palette.count', { count: options.length }) : ''}
      </p>
    </dialog>
  )
}
