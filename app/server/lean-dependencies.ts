import type { Plugin } from 'vite'

type Parse = (code: string) => unknown

/**
 * Leaves out of what browsers fetch what no page of this application ever runs in its dependencies: ways that `flags`
 * of the router close for good, and what the router tells developers of its own misuse. Where an upgrade reads otherwise,
 * more of it is fetched, and works.
 */
export function leanDependencies(flags: object = {}): Plugin {
  return {
    name: 'lean-dependencies',
    enforce: 'post',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr) return
      const parse: Parse = text => this.parse(text)
      if (/\/@remix-run\/react\/dist\//.test(id)) {
        return { code: withoutMessages(withSettledFlags(code, flags), parse), map: null }
      }
      if (/\/(@remix-run\/router|react-router(-dom)?)\/dist\//.test(id)) {
        return { code: withoutMessages(code, parse), map: null }
      }
    },
  }
}

/** The router's flags as the values they have, so that the bundler sees which ways are never taken. */
export function withSettledFlags(code: string, flags: object): string {
  return Object.entries(flags)
    .reduce((lean, [name, value]) => lean.replace(new RegExp(`[\\w.]*\\bfuture\\.${name}\\b`, 'g'), `${value}`), code)
    .replaceAll('window.__remixContext.isSpaMode', 'false')
}

/** `invariant(condition, 'what a developer did wrong')` without the sentence. */
export function withoutMessages(code: string, parse: Parse): string {
  const cuts: [start: number, end: number][] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const call = value as { type?: string; end: number; callee: { name?: string }; arguments: { end: number }[] }
    const [condition, sentence] = (call.type === 'CallExpression' && call.arguments) || []
    if (condition && sentence && /invariant/i.test(call.callee.name ?? '')) cuts.push([condition.end, call.end - 1])
    for (const part of Object.values(value)) look(part)
  }
  look(parse(code))
  return cuts.sort(([a], [b]) => b - a).reduce((lean, [start, end]) => lean.slice(0, start) + lean.slice(end), code)
}
