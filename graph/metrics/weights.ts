import type { Provenance } from '../records.ts'

/**
 * How much a tie weighs by who vouches for it, wherever ties are weighed. What a cited source or every party says is
 * whole; what one party says is half a tie until the other answers; an example is no tie at all.
 */
export const PROVENANCE_WEIGHTS = {
  documentado: 1,
  confirmado: 1,
  declarado: 0.5,
  ilustrativo: 0,
} as const satisfies Record<Provenance, number>

/** What counts unless asked otherwise: examples stay out of every figure of the network. */
export const COUNTED: readonly Provenance[] = ['documentado', 'confirmado', 'declarado']

/** Only what a source or every party vouches for. */
export const CONFIRMED: readonly Provenance[] = ['documentado', 'confirmado']
