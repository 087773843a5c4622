/** Shares people say in a word. */
const FRACTIONS = {
  fifth: 1 / 5,
  quarter: 1 / 4,
  third: 1 / 3,
  half: 1 / 2,
  two_thirds: 2 / 3,
  three_quarters: 3 / 4,
} as const
export type Fraction = keyof typeof FRACTIONS

/** How far a share may be from the fraction that it is called. */
const NEAR = 0.01

/** The fraction that a share of 1 is as good as; null where none is near. */
export function nearFraction(share: number): Fraction | null {
  const names = Object.keys(FRACTIONS) as Fraction[]
  return names.find(name => Math.abs(share - FRACTIONS[name]) <= NEAR) ?? null
}
