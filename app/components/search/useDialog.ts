import { type MouseEvent, useLayoutEffect, useRef } from 'react'

/**
 * A dialog that is open as long as it is there: it keeps the focus inside, closes on Esc and on a press beside it, and
 * the browser gives the focus back to where it was.
 */
export function useDialog(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    if (current && !current.open) current.showModal()
  }, [])
  const close = () => dialog.current?.close()
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return { close, props: { ref: dialog, onClose, onClick } }
}
