import type { Plugin } from 'vite'

/**
 * Parts of a section that the server alone says: it hands pages the sentences of wrong fields, refusals and notices, in
 * their language. By these names, as a section's own keys, they stay out of what the browser fetches.
 */
export const SERVER_WORDS: readonly string[] = ['errors', 'notice', 'refusals']

const SECTION = /\/app\/i18n\/(es|en)\/(?!base\.)[\w-]+\.ts$/

/** Where a part of the code stands: its parser says it, ESTree does not. */
const placeOf = (node: object) => node as { start: number; end: number }

/** Leaves the server's words out of the sections that are built for the browser. */
export function withoutServerWords(): Plugin {
  return {
    name: 'without-server-words',
    enforce: 'post',
    transform(code, id, options) {
      if (options?.ssr || !SECTION.test(id)) return
      const [words] = this.parse(code).body.flatMap(node => {
        const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node
        return declared?.type === 'VariableDeclaration' ? declared.declarations : []
      })
      if (words?.init?.type !== 'ObjectExpression') throw new Error(`${id} does not begin with its section`)
      const { properties } = words.init
      const starts = [...properties.map(property => placeOf(property).start), placeOf(words.init).end - 1]
      let kept = code
      for (const [index, property] of [...properties.entries()].reverse()) {
        const key = property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ''
        if (!SERVER_WORDS.includes(key)) continue
        kept = kept.slice(0, starts[index]) + kept.slice(starts[index + 1])
      }
      return { code: kept, map: null }
    },
  }
}
