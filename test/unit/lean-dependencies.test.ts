import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withoutMessages, withSettledFlags } from '#app/server/lean-dependencies.ts'

test('the condition of an invariant stays, its sentence goes, however it is written', () => {
  const lean = (code: string) => withoutMessages(code, parseAst)
  expect(lean('invariant(a(b), "No " + c(d, "e"));')).toBe('invariant(a(b));')
  expect(lean('!x ? UNSAFE_invariant(false, `route (` + f(1, ")")) : void 0')).toBe(
    '!x ? UNSAFE_invariant(false) : void 0',
  )
  expect(lean('f(a, "b"); if (g) { invariant(h, "one"); invariant(i, "two") }')).toBe(
    'f(a, "b"); if (g) { invariant(h); invariant(i) }',
  )
  expect(lean('invariant(isLoaded)')).toBe('invariant(isLoaded)')
})

test('a flag is read as what it is set to, wherever it is read from', () => {
  const flags = { v3_singleFetch: true, v3_lazy: false }
  expect(withSettledFlags('if (window.__remixContext.future.v3_singleFetch && !future.v3_lazy) f(future)', flags)).toBe(
    'if (true && !false) f(future)',
  )
  expect(withSettledFlags('future.v3_lazyRoutes', flags)).toBe('future.v3_lazyRoutes')
})
