import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Code } from './Code.tsx'
import { KindGlyph } from './KindGlyph.tsx'
import { Marked } from './Marked.tsx'
import type { PaletteGroup, PaletteOption } from './palette-options.ts'

export const optionId = (index: number) => `palette-option-${index}`

interface OptionListProps {
  id: string
  groups: readonly PaletteGroup[]
  /** The option that Enter would choose, counted over all groups. */
  active: number
  onPick: (option: PaletteOption, event: MouseEvent) => void
}

/** The list of a combobox, in groups: the focus stays in the field, which says what is active. */
export function OptionList({ id, groups, active, onPick }: OptionListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  let next = 0
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={t('search.palette.results')} ref={list}>
      {groups.map(({ name, options }) => (
        <fieldset key={name}>
          <legend className="palette-group">{name}</legend>
          {options.map(option => {
            const index = next++
            return (
              <button
                key={option.href}
                type="button"
                role="option"
                tabIndex={-1}
                id={optionId(index)}
                aria-selected={index === active}
                className="palette-option"
                onClick={event => onPick(option, event)}
              >
                <Option option={option} />
              </button>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}

function Option({ option: { kind, code, codeMarked, title, note, illustrative } }: { option: PaletteOption }) {
  const { t } = useTranslation()
  return (
    <>
      {kind ? <KindGlyph kind={kind} /> : null}
      <span className="palette-title">
        <Code code={code} isMarked={codeMarked} />
        <Marked pieces={title} />
      </span>
      {note || illustrative ? (
        <span className="palette-option-note">
          {[note, illustrative ? t('vocab.provenance.ilustrativo') : ''].filter(Boolean).join(' · ')}
        </span>
      ) : null}
    </>
  )
}
