import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEASURE_COLORS, NODE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import { DASHES, INKS, TIE_COLORS } from '#graph/exports/palette.ts'

/** The light theme: the first block of the tokens. */
const LIGHT = readFileSync('app/styles/tokens.css', 'utf8').split('}')[0] ?? ''
const token = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(LIGHT)?.[1]
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const prefixed = (prefix: string, colors: Record<string, string>) =>
  Object.entries(colors).map(([value, color]) => [`${prefix}-${plain(value)}`, color] as const)

it.each<readonly [name: string, value: string]>([
  ...prefixed('region', NODE_COLORS.region),
  ...prefixed('macro', NODE_COLORS.macrosector),
  ...prefixed('maturity', NODE_COLORS.madurez),
  ...prefixed('tie', TIE_COLORS).filter(([name]) => name !== 'tie-leadership'),
  ['ink-3', TIE_COLORS.leadership],
  ['ink-3', PLAIN_COLOR],
  ...prefixed('measure', Object.fromEntries(MEASURE_COLORS.map((color, i) => [i + 1, color]))),
  ...prefixed('dash', Object.fromEntries(Object.entries(DASHES).map(([name, dash]) => [name, dash ?? 'none']))),
  ['ink', INKS.ink],
  ['ink-2', INKS.ink2],
  ['ink-3', INKS.ink3],
  ['surface', INKS.surface],
  ['focus', INKS.focus],
  ['map-land', INKS.land],
  ['map-water', INKS.water],
  ['map-border', INKS.border],
  ['map-region', INKS.region],
  ['map-region-border', INKS.regionBorder],
  ['map-node-border', INKS.nodeBorder],
])('--%s of the light theme is %s in files too', (name, value) => {
  expect(token(name)).toBe(value)
})
