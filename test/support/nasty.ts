/** What somebody might type to see what breaks. */
export const NASTY: readonly string[] = [
  '"',
  "'",
  '""""',
  "' OR 1=1 --",
  '"; drop table search_entry; --',
  'title:cacao',
  '{title body}: cacao',
  'NEAR(cacao santander, 5)',
  'cacao AND',
  'AND OR NOT',
  'cacao NOT turismo',
  '^cacao',
  'cacao*',
  '*',
  'cacao + santander',
  '(((((',
  ')',
  'cacao) OR (turismo',
  '-cacao',
  'cacao^2',
  'col:',
  '\\',
  '\u0000cacao\u0000',
  '\u202ecacao',
  'cacao\ncacao\tcacao',
  '%',
  '_',
  '<script>alert(1)</script>',
  '<mark>cacao</mark>',
  '&lt;b&gt;',
  '$1',
  '{{q}}',
  '$&',
  'ñandú ÑANDÚ',
  '日本語 中文',
  'ـــ العربية',
  '💥💥💥',
  'İstanbul ıI ſ ß',
  'e\u0301e\u0301',
  '½ ² Ⅷ',
  'a'.repeat(10_000),
  'a b '.repeat(3_000),
  Array.from({ length: 200 }, (_, i) => `w${i}`).join(' '),
  `${'('.repeat(500)}cacao${')'.repeat(500)}`,
]

/** Strings of the letters that mean something to somebody, the same on every run. */
export function scrambled(count: number): string[] {
  const letters = [...'abc éñ"\'*^:()-+{}<>&%_\\/|AND OR NOT NEAR 017']
  let seed = 42
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * most)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(24) }, () => letters[next(letters.length)] ?? '').join(''),
  )
}
