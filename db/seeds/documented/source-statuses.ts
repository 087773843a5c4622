import type { AllianceStatus } from '#app/domain/alliances.ts'
import type { ProjectStatus } from '#app/domain/projects.ts'

/**
 * What the sources call the state of an alliance, and what that is in our life cycle. The word of the source is kept beside
 * it as `sourceStatus`. None becomes `proposed`: nobody was asked here, and the page would say that a ministry owes an answer.
 */
export const ALLIANCE_STATUS_OF = {
  // The source reports what came of it, and does not say that it ended.
  'con-resultados': 'active',
  // Done and over: a workshop held, a meeting that took place.
  realizada: 'ended',
  // Under way when the document was written.
  'en-curso': 'active',
  // Presented in public on the day the source gives: in force from then on, as far as anybody has said.
  anunciada: 'active',
  // Said to hold still.
  vigente: 'active',
} as const satisfies Record<string, AllianceStatus>

/** The same for projects. Prizes and short lists are not states: the clusters hold them as awards. */
export const PROJECT_STATUS_OF = {
  // Both bulletins list them as "proyectos implementados" (000:440, 001:146).
  'ganador-2023': 'completed',
  'preseleccionado-2023': 'completed',
  'ganador-2024': 'completed',
  'preseleccionado-2024': 'completed',
  realizado: 'completed',
  'en-curso': 'in_progress',
  // A tool or a model project that people can use from that year on.
  disponible: 'in_progress',
  // Handed over to whom it was for.
  entregado: 'completed',
  // A study that came out.
  publicado: 'completed',
} as const satisfies Record<string, ProjectStatus>

export function codesOf<const M extends Record<string, string>>(table: M): (keyof M & string)[] {
  return Object.keys(table)
}
