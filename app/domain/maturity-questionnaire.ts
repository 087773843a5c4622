import { MATURITY_DIMENSIONS, type MaturityDimension, type MaturityLevel } from './vocabularies.ts'

/** What a self-assessment reads: the overall level, and each of the ten dimensions. */
export const ASSESSED = ['general', ...MATURITY_DIMENSIONS] as const
export type Assessed = (typeof ASSESSED)[number]

export const asDimension = (assessed: Assessed): MaturityDimension | null => (assessed === 'general' ? null : assessed)
export const asAssessed = (dimension: MaturityDimension | null): Assessed => dimension ?? 'general'

export const ANSWERS = ['no', 'partly', 'yes'] as const
export type Answer = (typeof ANSWERS)[number]

/**
 * Three statements for each, from what a cluster that leaves the first level behind has, to what one at the last has.
 * Words: `maturityQuestions.statements`.
 */
export const STATEMENTS = ['start', 'consolidation', 'expansion'] as const
export type Statement = (typeof STATEMENTS)[number]

/** The answers to the three statements of one dimension. */
export type Answers = Record<Statement, Answer>

/** Where each statement comes from: the definitions of the levels, and the chapter on its dimension (002). */
export const STATEMENT_SOURCES: Record<Assessed, Record<Statement, string>> = {
  general: { start: '002:198', consolidation: '002:199-201', expansion: '002:203' },
  actores: { start: '002:250-254', consolidation: '002:226, 250', expansion: '002:310-312' },
  enfoque: { start: '002:330', consolidation: '002:332', expansion: '002:355' },
  estrategia: { start: '002:365-367, 383', consolidation: '002:385, 412', expansion: '002:377, 398' },
  gobernanza: { start: '002:432, 465', consolidation: '002:440-449', expansion: '002:432, 469' },
  colaboracion: { start: '002:478, 498', consolidation: '002:510', expansion: '002:228, 491, 531' },
  actividades: { start: '002:545-547', consolidation: '002:226, 582-584', expansion: '002:576, 580' },
  financiacion: { start: '002:665', consolidation: '002:600', expansion: '002:649, 667-669' },
  resultados_empresariales: { start: '002:679', consolidation: '002:234, 708', expansion: '002:706, 714, 733' },
  resultados_territoriales: { start: '002:848, 888-897', consolidation: '002:859', expansion: '002:861, 869, 901-902' },
  proyeccion: { start: '002:912', consolidation: '002:914, 961', expansion: '002:228' },
}

interface LevelRule {
  level: MaturityLevel
  /** The least answer each statement needs for the level. */
  needs: Answers
}

/** From answers to a level: the first line whose needs are met. The methodology page shows this very table. */
export const LEVEL_RULES: readonly LevelRule[] = [
  { level: 'avanzado', needs: { start: 'yes', consolidation: 'yes', expansion: 'yes' } },
  { level: 'intermedio', needs: { start: 'yes', consolidation: 'partly', expansion: 'no' } },
  { level: 'basico', needs: { start: 'no', consolidation: 'no', expansion: 'no' } },
]

const reaches = (answer: Answer, need: Answer) => ANSWERS.indexOf(answer) >= ANSWERS.indexOf(need)

/** The level the answers to one dimension's statements come to. */
export function levelOf(answers: Answers): MaturityLevel {
  const met = LEVEL_RULES.find(({ needs }) => STATEMENTS.every(name => reaches(answers[name], needs[name])))
  return met?.level ?? 'basico'
}

/** The name of a statement's field in the form: `gobernanza-start`. */
export const fieldOf = (assessed: Assessed, statement: Statement) => `${assessed}-${statement}` as const
