import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ICON_NAMES } from '#app/components/ui/icons.ts'

it('every icon has its drawing, and every drawing its name', () => {
  const drawn = [...readFileSync('public/icons.svg', 'utf8').matchAll(/<symbol id="([\w-]+)"/g)].map(m => m[1])
  expect(drawn).toEqual([...ICON_NAMES])
})
