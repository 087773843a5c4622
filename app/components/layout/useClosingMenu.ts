import { useEffect, useRef } from 'react'

/**
 * A `<details>` used as a menu: closes after a choice in it, on Escape (the focus goes back to its summary) and when
 * something outside is pressed. Without a script it opens and closes by its summary.
 */
export function useClosingMenu() {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const details = menu.current
    if (!details) return
    const close = () => {
      details.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return
      close()
      details.querySelector('summary')?.focus()
    }
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !details.contains(event.target)) close()
    }
    const onChoice = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a')) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    details.addEventListener('click', onChoice)
    details.addEventListener('submit', close)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      details.removeEventListener('click', onChoice)
      details.removeEventListener('submit', close)
    }
  }, [])
  return menu
}
