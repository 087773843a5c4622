import type { MaturityDimension } from '#app/domain/vocabularies.ts'

/*
 * What fictional clusters write to each other while one accompanies the other. Every text says that it is an example, for none of
 * them stands under a name of the demonstration.
 */

export const OFFER_CONDITIONS = [
  'Condición de ejemplo: una persona responsable de cada lado y una reunión al mes.',
  'Condición de ejemplo: la primera sesión es una visita a nuestra sede ficticia.',
] as const
export const ACCEPTED_AS_MENTOR =
  'Motivo de ejemplo: acompañó antes a dos clústeres de la demostración en esta dimensión.'
export const REFUSED_AS_MENTOR = 'Motivo de ejemplo: todavía no hay una lectura que lo respalde.'

/** What an asker wants to get better at. */
export const GOALS: Record<MaturityDimension, string> = {
  actores: 'Ejemplo: vincular a la academia y a más empresas pequeñas.',
  enfoque: 'Ejemplo: acordar a qué segmento nos dirigimos.',
  estrategia: 'Ejemplo: pasar de un listado de actividades a una hoja de ruta.',
  gobernanza: 'Ejemplo: tener un comité con reglas y que sesione.',
  colaboracion: 'Ejemplo: que las empresas compren y vendan juntas.',
  actividades: 'Ejemplo: un plan de trabajo que las empresas usen.',
  financiacion: 'Ejemplo: depender menos de una sola fuente.',
  resultados_empresariales: 'Ejemplo: medir qué cambia en las empresas.',
  resultados_territoriales: 'Ejemplo: medir qué cambia en el territorio.',
  proyeccion: 'Ejemplo: preparar la salida a otros mercados.',
}
export const TRIED = 'Intento de ejemplo: dos talleres propios, sin continuidad.'
export const EXPECTED = 'Resultado de ejemplo: quedar con un método que podamos repetir solos.'
export const PARTICIPANTS = 'Roles de ejemplo: gerencia del clúster y dos empresas'
export const DECLINED = 'Motivo de ejemplo: este año no tenemos equipo para acompañar bien.'
export const WITHDRAWN = 'Motivo de ejemplo: cambió nuestra prioridad.'
export const CLOSED = 'Motivo de ejemplo: cerramos nuestra oferta.'
export const PAUSED = 'Motivo de ejemplo: temporada alta en las empresas.'
export const ENDED_EARLY = 'Motivo de ejemplo: cambió el equipo de una de las partes.'
export const QUESTION = 'Pregunta de ejemplo: ¿cuántas personas participarían y con qué frecuencia?'
export const ANSWER = 'Respuesta de ejemplo: tres personas, una vez al mes.'

export const TERMS = 'Acuerdo de ejemplo: cada parte cubre sus costos y avisa con una semana si debe mover una sesión.'
/** The goals of an agreement, each with the indicator that shows it was reached and its target. */
export const AGREED_GOALS = [
  ['Meta de ejemplo: escribir las reglas y aprobarlas', 'Reglas aprobadas (ejemplo)', '1'],
  ['Meta de ejemplo: reunir al comité cada mes', 'Reuniones con acta (ejemplo)', '6'],
  ['Meta de ejemplo: que participen más empresas', 'Empresas que participan (ejemplo)', '20'],
] as const
export const PLACES = { remote: 'https://ejemplo.invalid/sala', visit: 'Sede de ejemplo del clúster mentor' } as const
export const ATTENDEES = 'Equipos gestores de prueba y dos empresas de ejemplo'
export const NOTES = [
  'Nota de ejemplo: se revisó lo hecho y se escogió un solo tema para el mes.',
  'Nota de ejemplo: el mentor mostró sus formatos y se adaptaron.',
  'Nota de ejemplo: faltaron dos personas; se repasó el plan.',
] as const
export const COMMITMENTS = [
  'Compromiso de ejemplo: enviar los formatos en blanco',
  'Compromiso de ejemplo: convocar al comité',
  'Compromiso de ejemplo: reunir las cifras del trimestre',
] as const
export const PROGRESS = 'Avance de ejemplo: va según lo acordado.'
export const WORKED = 'Ejemplo: ayudó ver los formatos de otro clúster.'
export const TO_IMPROVE = 'Ejemplo: faltó tiempo entre sesiones.'
export const LESSONS = [
  'Aprendizaje de ejemplo: un comité pequeño que sesiona vale más que uno grande que no se reúne.',
  'Aprendizaje de ejemplo: los formatos se copian; las reglas hay que acordarlas en casa.',
  'Aprendizaje de ejemplo: medir poco y siempre lo mismo dio para tres decisiones.',
] as const
