import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BulletinMaterial, Item } from '#app/domain/bulletin-material.ts'
import {
  type DraftPart,
  escapeMarkdown,
  holdsPart,
  insertPart,
  missingLines,
  partText,
  plainText,
  recordLink,
} from '#app/domain/bulletin-text.ts'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import { writeDraft } from '#app/services/bulletin-draft.server.ts'
import { markdownToHtml } from '#app/services/markdown.server.ts'

/** Characters that mean something to Markdown, to HTML or to what fills in words, among plain ones. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...'abc áñ 1.2)#>-+*_`~[](){}<>!|\\&:/@$"\'=\n'.split(''),
      'www.',
      'https://',
      '$t(ui.skip)',
      '{{record}}',
      '&amp;',
      '<b>',
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map(parts => parts.join(''))

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const asShown = (text: string) => text.replace(/\s+/g, ' ').trim()

const item = (more: Partial<Item> = {}): Item => ({
  ...{ type: 'alliance', id: 'id', key: 'una', code: null, title: 'Una', titleEn: null, provenance: 'confirmado' },
  ...{ day: '2026-10-02', parties: [] },
  ...more,
})
const nothing: BulletinMaterial = {
  ...{
    alliances: [],
    confirmed: [],
    quorum: [],
    readings: [],
    bottlenecks: [],
    mentorships: [],
    clusters: [],
    feats: [],
  },
}
const OF = { period: '2026-T4', scope: 'national', name: '', now: new Date('2027-02-01T15:00:00Z') } as const

describe('a title in Markdown', () => {
  it('is read letter by letter, in a link and beside one', () => {
    fc.assert(
      fc.property(nasty, title => {
        fc.pre(asShown(title) !== '')
        const link = recordLink({ type: 'alliance', key: 'una', code: null }, title)
        const html = markdownToHtml(`- ${link}: ${escapeMarkdown(title)}.`)
        expect(textOf(html).trim()).toBe(`${asShown(title)}: ${asShown(title)}.`)
        expect(html.match(/<(?!\/)[a-z]+/g)).toEqual(['<ul', '<li', '<a'])
        expect(html).toContain('href="/alianzas/una"')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the draft', () => {
  it('is honest when nothing happened', () => {
    for (const language of LANGUAGES) {
      const { text, parts } = writeDraft(nothing, OF, language)
      expect(parts).toEqual([])
      expect(text).toContain(language === 'es' ? 'no se registró nada' : 'Nothing of what a bulletin tells')
      expect(text).not.toContain('##')
    }
  })

  it('links to the records, tells the counted first and marks the rest, in both languages', () => {
    const parties = ['A', 'B', 'C', 'D', 'E'].map(name => ({ id: name, kind: 'cluster' as const, slug: name, name }))
    const material: BulletinMaterial = {
      ...nothing,
      alliances: [item({ parties }), item({ id: 'b', key: 'dos', title: 'Dos', provenance: 'declarado' })],
      bottlenecks: [
        {
          ...item({
            type: 'bottleneck',
            id: 'cb',
            key: 'CB-017',
            code: 'CB-017',
            title: 'Empaque',
            titleEn: 'Packing',
          }),
          ...{ provenance: 'ilustrativo', from: 'identified', to: 'prioritized', regions: [] },
        },
      ],
    }
    const es = writeDraft(material, OF, 'es').text
    expect(es).toContain('1 alianza nueva. Aparte, sin contarse: 1 con la palabra de una sola parte.')
    expect(es).toContain('- [Una](/alianzas/una): A, B, C y 2 más.')
    expect(es).toContain('- [Dos](/alianzas/dos) *(declarado por una parte)*.')
    expect(es).toContain(
      '- [CB-017 Empaque](/cuellos-de-botella/CB-017): de «identificado» a «priorizado» *(ejemplo ilustrativo)*.',
    )
    expect(es).toContain('Sin novedades en: vínculos confirmados')
    const en = writeDraft(material, OF, 'en').text
    expect(en).toContain('[CB-017 Packing](/cuellos-de-botella/CB-017)')
    expect(en).toContain('1 new alliance. Apart, not counted: 1 on the word of one party.')
  })

  it('says so while the quarter runs, and not after', () => {
    const during = writeDraft(nothing, { ...OF, now: new Date('2026-11-20T15:00:00Z') }, 'es').text
    expect(during).toContain('El trimestre no ha terminado: esto es lo registrado hasta el 20 nov 2026.')
    expect(writeDraft(nothing, OF, 'es').text).not.toContain('no ha terminado')
  })

  it('tells some of many and how many more', () => {
    const alliances = Array.from({ length: 40 }, (_, i) => item({ id: `${i}`, key: `a-${i}`, title: `A ${i}` }))
    const [part] = writeDraft({ ...nothing, alliances }, OF, 'es').parts
    expect(part?.lines).toHaveLength(16)
    expect(part?.lines.at(-1)).toBe('[Y 25 más](/alianzas).')
  })

  it('lets no title out of its line, whatever it holds', () => {
    fc.assert(
      fc.property(nasty, title => {
        fc.pre(asShown(title) !== '')
        const parties = [{ id: 'p', kind: 'cluster' as const, slug: 'p', name: title }]
        const { text, parts } = writeDraft({ ...nothing, alliances: [item({ title, parties })] }, OF, 'es')
        expect(parts[0]?.lines).toHaveLength(1)
        const html = markdownToHtml(text)
        expect(html.match(/<li>/g)).toHaveLength(1)
        expect(textOf(html)).toContain(`${asShown(title)}: ${asShown(title)}.`)
      }),
      { numRuns: 120 },
    )
  })
})

describe('taking a part into a text', () => {
  const part: DraftPart = {
    heading: 'Alianzas nuevas',
    intro: 'Dos.',
    lines: ['[Una](/alianzas/una).', '[Dos](/alianzas/dos).'],
  }

  it('puts it at the end where it is not there', () => {
    expect(insertPart('Lo nuestro.\n', part)).toBe(`Lo nuestro.\n\n${partText(part)}`)
    expect(insertPart('', part)).toBe(partText(part))
  })

  it('adds the lines that are missing under its heading, and leaves what was edited', () => {
    const text =
      'Hola.\n\n## Alianzas nuevas\n\nDos, y qué dos.\n\n- **[La mejor](/alianzas/una)**, de lejos.\n\n## Otra cosa\n\nFin.'
    expect(missingLines(text, part)).toEqual(['[Dos](/alianzas/dos).'])
    const fuller = insertPart(text, part)
    expect(fuller).toBe(
      'Hola.\n\n## Alianzas nuevas\n\nDos, y qué dos.\n\n- **[La mejor](/alianzas/una)**, de lejos.\n- [Dos](/alianzas/dos).\n\n## Otra cosa\n\nFin.',
    )
    expect(holdsPart(fuller, part)).toBe(true)
  })

  it('loses nothing that was typed, and does nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('## Alianzas nuevas', '## Otra', '- x', '- [Una](/alianzas/una)', '', 'texto'), {
          maxLength: 12,
        }),
        lines => {
          const text = lines.join('\n')
          const fuller = insertPart(text, part)
          const kept = fuller.split('\n')
          for (const line of lines.filter(Boolean)) {
            expect(kept.filter(one => one === line).length).toBeGreaterThanOrEqual(
              lines.filter(one => one === line).length,
            )
          }
          expect(holdsPart(fuller, part)).toBe(true)
          expect(insertPart(fuller, part)).toBe(fuller)
        },
      ),
    )
  })
})

it('is plain text in a mail: links with where they lead, marks undone', () => {
  const markdown =
    '## Alianzas nuevas\n\n- [Uno \\[1\\]](/alianzas/uno) y [web](https://otra.co) *(declarado por una parte)*.'
  expect(plainText(markdown, 'https://red.co')).toBe(
    'ALIANZAS NUEVAS\n\n- Uno [1] (https://red.co/alianzas/uno) y web (https://otra.co) (declarado por una parte).',
  )
})
