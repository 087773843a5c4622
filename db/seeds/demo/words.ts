import type { AllianceArea, TopicCode } from '#app/domain/vocabularies.ts'

/*
 * What the fictional network says. Every text can be told from a real one: it speaks of the demonstration, or stands under a name
 * that does.
 */

/** `Archipiélago de San Andrés, …` and `Bogotá, D.C.` are too long for a name. */
export function shortPlace(department: string): string {
  return department.startsWith('Archipiélago') ? 'San Andrés' : department.replace(', D.C.', '')
}

export const clusterDescription = (sector: string, place: string) =>
  `Clúster ficticio de la demostración. Reúne empresas inventadas de ${sector.toLowerCase()} en ${place} para mostrar cómo se ve un perfil completo.`

export const OFFER_TEXTS: Record<TopicCode, string> = {
  formacion: 'Cursos cortos para equipos gestores, con material de ejemplo',
  informacion: 'Boletín mensual de precios y convocatorias de ejemplo',
  investigacion: 'Vigilancia tecnológica con una universidad de la demostración',
  mentorias: 'Acompañamiento a un clúster que empieza, dos al año',
  'networking-ruedas': 'Cupos en nuestra rueda de negocios de prueba',
  'sostenibilidad-ambiental': 'Medición de huella y ruta de eficiencia energética',
  visibilizacion: 'Espacio en nuestra vitrina y en redes',
  'misiones-intercluster': 'Recibimos misiones de otros clústeres dos veces al año',
  'articulacion-institucional': 'Puente con la comisión regional de ejemplo',
}

export const NEED_TEXTS: Record<TopicCode, string> = {
  formacion: 'Formación en formulación de proyectos para el equipo gestor',
  informacion: 'Datos de demanda fuera de la región',
  investigacion: 'Un laboratorio que certifique producto',
  mentorias: 'Acompañamiento en gobernanza de un clúster avanzado',
  'networking-ruedas': 'Compradores de otras regiones',
  'sostenibilidad-ambiental': 'Diagnóstico de economía circular',
  visibilizacion: 'Marca común y catálogo en inglés',
  'misiones-intercluster': 'Visitar un clúster con encadenamientos que funcionen',
  'articulacion-institucional': 'Interlocución estable con entidades nacionales',
}

export const AREA_NAMES: Record<AllianceArea, string> = {
  formacion: 'Formación',
  'formulacion-proyectos': 'Formulación de proyectos',
  'acceso-mercados': 'Acceso a mercados',
  sostenibilidad: 'Sostenibilidad',
  innovacion: 'Innovación',
  productividad: 'Productividad',
  'encadenamientos-productividad': 'Encadenamientos',
  'politica-publica': 'Política pública',
  gobernanza: 'Gobernanza',
  medicion: 'Medición',
}

export const ALLIANCE_PURPOSES = [
  'Acuerdo de prueba para compartir capacidades y medir qué cambia en las empresas.',
  'Acuerdo de prueba para vender juntos en otra región, con un plan de doce meses.',
  'Acuerdo de prueba para formular un proyecto común y buscarle financiación.',
  'Acuerdo de prueba para intercambiar buenas prácticas entre equipos gestores.',
] as const

export const CONTRIBUTIONS = [
  'Un profesional medio tiempo',
  'Salón y logística de los talleres',
  'Datos de proveedores y compradores',
  'Difusión entre las empresas',
] as const

export const OUTCOMES = [
  'El plan de ejemplo se cumplió y quedó una guía para otros clústeres.',
  'Se cumplió la mitad de lo planeado en el ejemplo; faltó presupuesto.',
  'Terminó antes de tiempo: cambió la prioridad de una de las partes ficticias.',
] as const

export const REASONS = {
  decline: 'No tenemos equipo para asumirla este año (motivo de ejemplo).',
  withdraw: 'La propuesta de ejemplo se replanteó.',
  dispute: 'Lo descrito no corresponde a lo que se acordó (motivo de ejemplo).',
} as const

export const SEVERITY_NOTES = [
  'Nota de prueba: lo vivimos en temporada alta.',
  'Nota de prueba: frena a las empresas más pequeñas.',
  'Nota de prueba: encarece el producto frente a otras regiones.',
  'Nota de prueba: lo mencionaron en la última asamblea.',
] as const

export const NEWS = [
  'Novedad de prueba: **mesa instalada** con tres entidades.\n\n- Se acordó un cronograma\n- Falta definir quién paga el piloto',
  'Novedad de prueba: el piloto arrancó con *ocho empresas*. Los primeros datos llegan en dos meses.',
  'Novedad de prueba.\n\n1. Se presentó la propuesta\n2. La respuesta quedó para la próxima sesión\n\nMás en [la página de ejemplo](https://example.org/).',
  'Novedad de prueba: sin avances este trimestre. ~~Se esperaba~~ Se aplazó la reunión.',
] as const

export const MOVE_REASONS = {
  identified: 'Motivo de prueba: hay evidencia suficiente para tenerlo en el registro.',
  prioritized: 'Motivo de prueba: varios clústeres lo reportan con severidad alta.',
  in_progress: 'Motivo de prueba: la entidad responsable abrió la mesa de trabajo.',
  partly_resolved: 'Motivo de prueba: el piloto funcionó en una región.',
  resolved: 'Motivo de prueba: los clústeres afectados confirman el cambio.',
  dismissed: 'Motivo de prueba: repite otro del registro.',
  reported: 'Motivo de prueba.',
} as const

export const REPORTED_TITLES = [
  'Ejemplo de demostración: los trámites de exportación se repiten en cada entidad',
  'Ejemplo de demostración: no hay laboratorio acreditado en la región',
  'Ejemplo de demostración: el crédito no llega en la temporada en que se compra insumo',
  'Ejemplo de demostración: faltan técnicos de mantenimiento con certificación',
  'Ejemplo de demostración: las empresas no comparten cifras para planear la oferta',
  'Ejemplo de demostración: la vía de acceso se cierra cuando llueve',
] as const

export const PROJECT_THEMES = [
  'Trazabilidad',
  'Compra conjunta de insumos',
  'Marca colectiva',
  'Eficiencia energética',
  'Escuela de gestores',
  'Ruta exportadora',
] as const

export const GATHERING_THEMES = {
  sesion_intercluster: 'Sesión interclúster',
  macrorrueda: 'Rueda de negocios',
  taller: 'Taller',
  encuentro: 'Encuentro',
  congreso_cluster: 'Congreso',
} as const

export const INITIATIVE_PURPOSE =
  'Iniciativa ficticia de la demostración: varios clústeres inventados se juntan para bajar un costo que todos padecen.'
export const INITIATIVE_ASK = 'Horas de un profesional y los recibos de un año, de ejemplo.'
export const INITIATIVE_INDICATOR = {
  indicator: 'Costo por unidad producida, de ejemplo',
  unit: 'índice',
  direction: 'down',
  target: '85',
} as const

export const READING_SOURCE = 'Encuesta de ejemplo a las empresas'
export const READING_DOCUMENT = 'https://ejemplo.invalid/informe-de-medicion'
export const THIRD_BODY = 'Universidad Demo'
export const MILESTONE_TITLES = [
  'Diagnóstico de ejemplo',
  'Compra conjunta de ejemplo',
  'Evaluación de ejemplo',
] as const
export const CLOSING_REPORT = 'Informe ficticio: el proyecto de ejemplo **terminó** y su medición queda publicada.'

export const EDITION = (year: number) => `Edición Demo ${year}`
export const EDITION_BODY = 'Red Demo de mediciones'
export const EDITION_DOCUMENT = 'https://ejemplo.invalid/medicion-de-madurez'
