import type { Assessed } from './maturity-questionnaire.ts'
import { MATURITY_DIMENSIONS, MATURITY_LEVELS, type MaturityDimension } from './vocabularies.ts'

/**
 * The scales maturity has been read on, each with its own three words, lowest first, and the dimensions it reads. They do
 * not line up: in 2022 64 % stood at the highest level, in 2024 12 %, and two of the ten dimensions did not exist
 * (data/README.md, 12). A self-assessment is read on `ssme-2024`.
 */
export const MATURITY_SCALES = {
  'ssme-2024': {
    /** 002:198-203. */
    levels: MATURITY_LEVELS,
    /** 002:132-139, 220. */
    dimensions: MATURITY_DIMENSIONS,
    source: '002:198-203',
    /** Fifth edition (002:196). */
    edition: 'SSME 5 (2024)',
  },
  'ssme-2022': {
    /** 004:60-64. */
    levels: ['basico', 'en_consolidacion', 'consolidado'],
    /** The eight areas of 004:36-48, by the name each has had since; territory and projection were not read. */
    dimensions: [
      'actores',
      'enfoque',
      'estrategia',
      'gobernanza',
      'colaboracion',
      'actividades',
      'financiacion',
      'resultados_empresariales',
    ],
    source: '004:36-64',
    edition: 'SSME 2022',
  },
} as const satisfies Record<string, ScaleDefinition>

interface ScaleDefinition {
  levels: readonly [string, string, string]
  dimensions: readonly MaturityDimension[]
  source: string
  edition: string
}

export type MaturityScale = keyof typeof MATURITY_SCALES
/** The words of a scale; of all of them, when no scale is given. */
export type LevelOf<S extends MaturityScale = MaturityScale> = (typeof MATURITY_SCALES)[S]['levels'][number]

/** The scale self-assessments are read on, and the only one medians, mentors and filters look at. */
export const CURRENT_SCALE = 'ssme-2024'

export const SCALE_NAMES = Object.keys(MATURITY_SCALES) as MaturityScale[]

/** The words of all scales, each once: `basico` is on both. */
export const MATURITY_LEVEL_NAMES = [
  ...new Set(SCALE_NAMES.flatMap((name): readonly LevelOf[] => MATURITY_SCALES[name].levels)),
]

export const isScale = (name: string): name is MaturityScale => Object.hasOwn(MATURITY_SCALES, name)

/** Three positions, whatever the words: the sources publish levels, never decimals. */
export type Position = 1 | 2 | 3

/** The words of a scale, lowest first. */
export const levelsOf = (scale: MaturityScale): readonly [LevelOf, LevelOf, LevelOf] => MATURITY_SCALES[scale].levels

export function hasLevel(scale: MaturityScale, level: string): level is LevelOf {
  return (levelsOf(scale) as readonly string[]).includes(level)
}

/** What a scale reads: the overall level first. */
export const readOnScale = (scale: MaturityScale): readonly Assessed[] => [
  'general',
  ...MATURITY_SCALES[scale].dimensions,
]

/** A level with its scale: the pair the types keep together. */
export type ScaledLevel = { [S in MaturityScale]: { scale: S; level: LevelOf<S> } }[MaturityScale]

/** @throws {Error} the scale has no such level: a stored reading that no form could have written */
export function scaledLevel(scale: string, level: string): ScaledLevel {
  if (!isScale(scale) || !hasLevel(scale, level)) throw new Error(`no level ${level} on the maturity scale ${scale}`)
  return { scale, level } as ScaledLevel
}

/** Where a level stands on its own scale. */
export function positionOf({ scale, level }: ScaledLevel): Position {
  const levels: readonly string[] = MATURITY_SCALES[scale].levels
  return (levels.indexOf(level) + 1) as Position
}

/** The level at a position of today's scale. */
export const levelAt = (position: Position): LevelOf<typeof CURRENT_SCALE> =>
  MATURITY_LEVELS[position - 1] as LevelOf<typeof CURRENT_SCALE>

/** Positions up (or, negative, down) from one reading to another; null across scales, which are never compared. */
export function stepsBetween(from: ScaledLevel, to: ScaledLevel): number | null {
  return from.scale === to.scale ? positionOf(to) - positionOf(from) : null
}

/** The form's field that holds the level of a dimension: `level-gobernanza`. */
export const levelField = (assessed: Assessed) => `level-${assessed}` as const
