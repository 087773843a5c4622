import { BULLETIN_PARTS, type BulletinMaterial, type BulletinPart } from './bulletin-material.ts'
import type { IsoDate } from './dates.ts'
import type { Provenance } from './vocabularies.ts'

/** How many of one part there are, by who vouches for them. */
export interface BulletinFigure {
  part: BulletinPart
  documented: number
  confirmed: number
  declared: number
  illustrative: number
}

/** The figures of a bulletin: frozen when it is published. */
export interface BulletinFigures {
  /** The last day they count. */
  asOf: IsoDate
  parts: BulletinFigure[]
}

const NAMES = {
  documentado: 'documented',
  confirmado: 'confirmed',
  declarado: 'declared',
  ilustrativo: 'illustrative',
} as const satisfies Record<Provenance, keyof BulletinFigure>

/** What counts: the documented and the confirmed. The rest stands apart. */
export const countedOf = ({ documented, confirmed }: BulletinFigure): number => documented + confirmed

export const allOf = (figure: BulletinFigure): number => countedOf(figure) + figure.declared + figure.illustrative

/** Counts each part of the material by provenance. */
export function figuresOf(material: BulletinMaterial, asOf: IsoDate): BulletinFigures {
  const parts = BULLETIN_PARTS.map(part => {
    const figure = { part, documented: 0, confirmed: 0, declared: 0, illustrative: 0 }
    for (const { provenance } of material[part]) figure[NAMES[provenance]] += 1
    return figure
  })
  return { asOf, parts }
}
