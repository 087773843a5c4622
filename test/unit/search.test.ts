import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAGE_ACCESS } from '#app/domain/page-access.ts'
import { excerpt, isCodeSaid, marked, plainText, QUERY_AT_MOST, wordsOf } from '#app/domain/search.ts'
import { DESTINATIONS } from '#app/domain/shortcuts.ts'
import { nearestTerms, slips } from '#app/domain/spelling.ts'
import { searchable } from '#app/domain/text.ts'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import { en } from '#app/i18n/en.ts'
import { es } from '#app/i18n/es.ts'
import { pageText } from '#app/i18n/pages.server.ts'
import { SEARCH_WORDS } from '#db/migrations/search/words.ts'
import { NASTY } from '../support/nasty.ts'

const beginnings = (query: string) => wordsOf(query).flatMap(word => word.beginnings)

describe('the words of a question', () => {
  it('are folded, without the little ones, and begin what singular and plural begin with', () => {
    expect(beginnings('Clústeres de la MODA')).toEqual(['cluster', 'moda'])
    expect(beginnings('exportaciones')).toEqual(['exportacion'])
    expect(beginnings('puertos')).toEqual(['puerto'])
    expect(beginnings('tic')).toEqual(['tic'])
    expect(wordsOf('cacao Cacao CACAO')).toHaveLength(1)
  })

  it('are the little ones where there are no others', () => {
    expect(beginnings('de la')).toEqual(['de', 'la'])
  })

  it('know a code however it is typed', () => {
    for (const typed of ['CB-017', 'cb17', 'cb 17', 'CB–017', 'cb.17', 'Cb017'])
      expect(beginnings(typed)).toEqual(['cb17'])
    expect(beginnings('cb-0')).toEqual(['cb0'])
    expect(isCodeSaid('CB-017', ['cb17'])).toBe(true)
    expect(isCodeSaid('CB-017', ['cb0'])).toBe(true)
    expect(isCodeSaid('CB-017', ['cb18'])).toBe(false)
    expect(isCodeSaid('CB-017', ['cb'])).toBe(false)
  })

  it('are none where there is nothing to look for', () => {
    for (const typed of ['', '  ', 'a', '¿?', '***', '💥']) expect(wordsOf(typed)).toEqual([])
  })

  it('are letters and digits and few, whatever is typed', () => {
    for (const typed of NASTY) {
      const words = wordsOf(typed)
      expect(words.length).toBeLessThanOrEqual(8)
      for (const beginning of words.flatMap(word => word.beginnings)) {
        expect(beginning).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(beginning.length).toBeLessThanOrEqual(2 * QUERY_AT_MOST)
      }
    }
  })
})

describe('marked words', () => {
  it('are whole words that begin as asked, accents and case aside', () => {
    expect(marked('Clúster de Cacao, cacaotero; Cacería', ['cacao'])).toEqual([
      'Clúster de ',
      'Cacao',
      ', ',
      'cacaotero',
      '; Cacería',
    ])
    expect(marked('Me\u0301dico', ['medico'])).toEqual(['', 'Me\u0301dico', ''])
    expect(marked('nada', ['todo'])).toEqual(['nada'])
  })

  it('take nothing from the text and add nothing to it', () => {
    for (const text of NASTY) {
      const pieces = marked(text, ['a', 'script', 'cacao', 'or', '1'])
      expect(pieces.join('')).toBe(text)
      expect(pieces.length % 2).toBe(1)
    }
  })

  it('are shown with what stands around them', () => {
    const long = `${'Una frase que no dice nada. '.repeat(20)}Aquí está el puerto de salida. ${'Y sigue. '.repeat(40)}`
    const pieces = excerpt(long, ['puerto'])
    expect(pieces[1]).toBe('puerto')
    expect(pieces[0]).toMatch(/^…/)
    expect(pieces.at(-1)).toMatch(/…$/)
    expect(pieces.join('').length).toBeLessThan(190)
    expect(excerpt('Corto y ya', ['otra'])).toEqual(['Corto y ya'])
  })

  it('are looked for in what Markdown says', () => {
    expect(
      plainText('## Título {#ancla}\n\n- **Uno** y [dos](/tres)\n\n| a | b |\n| - | - |\n| c_d | `e` |\n{{hueco}}'),
    ).toBe('Título Uno y dos a b c_d e')
  })
})

describe('slips', () => {
  it('are letters added, dropped, changed or swapped', () => {
    expect(slips('cacao', 'cacao', 2)).toBe(0)
    expect(slips('caaco', 'cacao', 2)).toBe(1)
    expect(slips('cacoa', 'cacao', 2)).toBe(1)
    expect(slips('metalmecanco', 'metalmecanico', 2)).toBe(1)
    expect(slips('metlmec', 'metalmecanico', 1)).toBe(1.5)
    expect(slips('cacao', 'turismo', 2)).toBe(Number.POSITIVE_INFINITY)
  })

  it('lead to the nearest words, those that more records have first', () => {
    const terms = [
      { term: 'metalmecanica', doc: 3 },
      { term: 'metalmecanico', doc: 5 },
      { term: 'metalmecanicos', doc: 9 },
      { term: 'mecanico', doc: 50 },
    ]
    expect(nearestTerms('metalmecanco', terms)).toEqual(['metalmecanico'])
    expect(nearestTerms('metlmec', terms)).toEqual(['metalmecanico', 'metalmecanica'])
    expect(nearestTerms('xyz', terms)).toEqual([])
    expect(nearestTerms('turbina', terms)).toEqual([])
  })
})

describe('the words of the vocabularies', () => {
  it('are in the index as labels say them today, in both languages', () => {
    const missing = LANGUAGES.flatMap(language => {
      const vocab: Record<string, Record<string, string>> = (language === 'es' ? es : en).vocab
      return Object.entries(SEARCH_WORDS).flatMap(([list, codes]) =>
        Object.entries(vocab[list] ?? {}).flatMap(([code, label]) => {
          const kept = searchable(codes[code]).split(' ')
          return wordsOf(label)
            .map(({ said }) => said)
            .filter(said => !kept.some(word => word.includes(said)))
            .map(said => `${list}.${code}: ${said}`)
        }),
      )
    })
    expect(missing, 'a migration has to add them to `search_word`').toEqual([])
  })
})

describe('the shortcuts', () => {
  it('have a key each, lead to pages there are, and all stand in the help', () => {
    const keys = DESTINATIONS.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).not.toContain('g')
    expect(DESTINATIONS.filter(({ href }) => !(href in PAGE_ACCESS))).toEqual([])
    for (const language of LANGUAGES) {
      const { shortcuts } = language === 'es' ? es : en
      const said = pageText(language, 'help').replace(/ +/g, ' ')
      for (const { key, name } of DESTINATIONS) {
        expect(said).toContain(`| \`g\` ${shortcuts.andThen} \`${key}\` | ${shortcuts.to[name]} |`)
      }
      for (const what of Object.values(shortcuts.do)) expect(said).toContain(`| ${what} |`)
    }
  })

  it('leave the keys of the map alone', () => {
    const map = readFileSync('app/components/network-map/NetworkMap.tsx', 'utf8')
    const own = [...map.matchAll(/key === '(.+?)'/g)].map(([, key]) => key)
    expect(own).toContain('+')
    expect(own.filter(key => key && ['?', '/', 'g'].includes(key))).toEqual([])
  })
})
