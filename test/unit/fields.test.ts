import { describe, expect, it } from 'vitest'
import { cleanText, lineField, perPartyField, textField } from '#app/domain/fields.ts'

describe('typed text', () => {
  it.each([
    ['  Café\r\ncon leche\r ', 'Café\ncon leche'],
    ['Cafe\u0301', 'Café'],
    ['uno\u0000\u0007 dos', 'uno dos'],
    ['cacao\u200B fino', 'cacao fino'],
    ['fdp.\u202Eexe\u202C', 'fdp.exe'],
    ['\u2067al revés\u2069', 'al revés'],
    ['familia 👨‍👩‍👧 y 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'familia 👨‍👩‍👧 y 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['می‌خواهم', 'می‌خواهم'],
    ['$', '$'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it.each(['', ' \t\n', '\u200B\u200B', '\u200D', '\u202E', '\u2800', '\u3164', '\u0301', '\uFEFF \u00A0'])(
    '%j is nothing that anybody sees',
    typed => {
      for (const field of [textField(10), lineField(10)]) {
        expect(field.safeParse(typed).error?.issues[0]?.message).toBe('errors.required')
      }
    },
  )

  it('keeps its place among those of the parties', () => {
    expect(perPartyField(20, 3, 'errors.tooLong').parse(['  Un\u0007o ', '\u200B', 'Tres'])).toEqual([
      'Uno',
      '',
      'Tres',
    ])
  })
})
