export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond this many pairs of words two texts are shown whole, the old one and the new one. */
const MOST_PAIRS = 1_000_000

/** What was taken out of `before` and put in to give `after`, word by word; spaces go with the word before them. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  if (old.length * now.length > MOST_PAIRS) return joined([part('removed', before), part('added', after)])
  const common = commonLengths(old, now)
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]]
    if (a !== undefined && b !== undefined && a.trim() === b.trim()) {
      parts.push(part('same', b))
      i++
      j++
    } else if (b === undefined || (a !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      parts.push(part('removed', a ?? ''))
      i++
    } else {
      parts.push(part('added', b))
      j++
    }
  }
  return joined(parts)
}

/** The same for a list: its items in the order of `after`, those taken out last, parted by `separator`. */
export function diffItems(before: readonly string[], after: readonly string[], separator = ', '): DiffPart[] {
  const parts = [
    ...after.map(item => part(before.includes(item) ? 'same' : 'added', item)),
    ...before.filter(item => !after.includes(item)).map(item => part('removed', item)),
  ]
  return parts.flatMap((one, index) => (index === 0 ? [one] : [part('same', separator), one]))
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text })
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []
const at = (table: Uint32Array[], i: number, j: number) => table[i]?.[j] ?? 0

/** How many words the two ends from `i` and `j` on share, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] as Uint32Array
    for (let j = now.length - 1; j >= 0; j--) {
      const same = old[i]?.trim() === now[j]?.trim()
      row[j] = same ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const together: DiffPart[] = []
  for (const { kind, text } of parts) {
    const last = together.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) together.push({ kind, text })
  }
  return together
}
