import '#app/i18n/sections/search.ts'
import '#app/i18n/sections/shortcuts.ts'
import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { DESTINATIONS } from '#app/domain/shortcuts.ts'
import { Palette } from './Palette.tsx'
import type { KeysProps } from './SearchLink.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** How long after `g` a letter still belongs to it, in milliseconds. */
const PATIENCE = 1500

/** Answers the keys, and shows the palette or the list of shortcuts; fetched with the first of them. */
export function Tools({ keys }: KeysProps) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const navigate = useNavigate()
  const goUntil = useRef(0)
  useEffect(() => {
    const act = (key: string) => {
      const going = performance.now() < goUntil.current
      goUntil.current = 0
      const to = going ? DESTINATIONS.find(destination => destination.key === key) : undefined
      if (to) navigate(to.href)
      else if (key === 'g') goUntil.current = performance.now() + PATIENCE
      else if (key === '?') setOpen('shortcuts')
      else if (key === 'K' || (key === '/' && !focusSearch())) setOpen('palette')
    }
    keys.current.act = act
    for (const key of keys.current.waiting.splice(0)) act(key)
  }, [keys, navigate])
  // A dialog says late that it closed, maybe after another one was opened.
  const closeOf = (one: 'palette' | 'shortcuts') => () => setOpen(now => (now === one ? null : now))
  return createPortal(
    open === 'palette' ? (
      <Palette keys={keys} onClose={closeOf('palette')} onShortcuts={() => setOpen('shortcuts')} />
    ) : open === 'shortcuts' ? (
      <ShortcutsDialog onClose={closeOf('shortcuts')} />
    ) : null,
    document.body,
  )
}

/** Puts the focus into the search box of the page, unfolding what it may be folded into. */
function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (!box) return false
  const folded = box.closest('form')?.querySelector<HTMLDetailsElement>('details.filter-toggle')
  if (folded && box.offsetParent === null) folded.open = true
  box.focus()
  box.select()
  return true
}
