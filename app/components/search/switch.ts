const KEY = 'atajos'
const OFF = 'no'

/** Whether the keyboard's shortcuts are on in this browser; on where it keeps nothing. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    return true
  }
}

/** Turns them on or off in this browser, for good. */
export function turnShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, OFF)
  } catch {
    // A browser that keeps nothing keeps them on.
  }
}
