import { expect, it } from 'vitest'
import { PERMISSIONS, STANDINGS } from '#app/domain/permissions.ts'
import { permissions as en } from '#app/i18n/en/permissions.ts'
import { permissions as es } from '#app/i18n/es/permissions.ts'

/** What not everybody may do: whoever may not is told who may. */
const GUARDED = Object.entries(PERMISSIONS).filter(([, allowed]) => allowed.length < STANDINGS.length)

it.each(GUARDED.map(([action]) => action))('whoever may not %s is told who may, in both languages', action => {
  const key = action.replaceAll('.', '_')
  for (const words of [es, en] as Record<string, string>[]) expect(words[key], key).toMatch(/\w/)
})
