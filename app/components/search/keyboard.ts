import { areShortcutsOn } from './switch.ts'

const FIELDS = 'input,textarea,select,[contenteditable],dialog'

/**
 * `K` for Ctrl K or Cmd K, the key itself where one alone is pressed outside fields and dialogs; nothing for what is
 * typed, for what others have answered, and where shortcuts are off.
 */
export function keyOf(event: KeyboardEvent): string {
  const { key, target } = event
  const held = event.ctrlKey || event.metaKey
  if (event.altKey || event.isComposing || event.defaultPrevented || !areShortcutsOn()) return ''
  if (held) return /^k$/i.test(key) && !event.shiftKey ? 'K' : ''
  return key.length > 1 || (target instanceof Element && target.closest(FIELDS)) ? '' : key.toLowerCase()
}

/** The letter or sign that a key writes, wherever it is pressed; nothing for the others. */
export const typedBy = ({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): string =>
  key.length > 1 || ctrlKey || metaKey || isComposing || altKey ? '' : key
