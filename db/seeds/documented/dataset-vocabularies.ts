/** Controlled lists of the dataset that the product keeps as the source writes them (see the README beside the data). */

export const LINK_TYPES = [
  'intercluster',
  'alianza_declarada',
  'apoyo',
  'articulacion_institucional',
  'liderazgo_conjunto',
  'relacion_comercial',
  'transferencia_metodologica',
] as const

export const PROJECT_KINDS = [
  'proyecto_cluster',
  'programa_red',
  'proyecto_tipo',
  'medicion',
  'herramienta',
  'estudio',
] as const

/** Award categories, and the axes of the network's own work (000:131-133, 185-191; 001:52-94). */
export const PROJECT_AXES = [
  'cat-1',
  'cat-2',
  'cat-3',
  'informacion-y-analisis',
  'formacion-y-fortalecimiento',
  'crecimiento-y-sostenibilidad',
  'articulacion-y-negocios',
  'posicionamiento-y-divulgacion',
] as const

export const MODALITIES = ['presencial', 'virtual', 'híbrida'] as const

export const MENTORSHIP_KINDS = ['mentoria', 'acompanamiento_tecnico', 'necesidad_expresada', 'recomendacion'] as const

/** Five categories that the dataset adds to the report's fourteen, for obstacles that fit none of them. */
export const ADDED_CATEGORIES = ['participacion', 'estrategia', 'medicion', 'eslabones', 'entorno'] as const
export const CATEGORY_GROUPS = ['principal', 'menos-frecuente', 'anadida'] as const

export const EVIDENCE_KINDS = ['declarado', 'causa', 'diagnostico', 'aprendizaje', 'contexto'] as const

export const COMPARATORS = ['=', '>', '>=', '<', '<=', '~'] as const
export const INDICATOR_SCOPES = ['nacional', 'macrosector', 'departamento', 'region'] as const
export const INDICATOR_EDITIONS = [
  'informe-2025',
  'infografia-2025',
  'ssme-5',
  'ssme-4',
  'boletin-2024',
  'boletin-2023',
] as const
/** Topics of indicators beside the ten dimensions; `madurez-por-dimension:…` names one of those after the colon. */
export const INDICATOR_TOPICS = ['ecosistema', 'madurez', 'cuellos_de_botella', 'coyuntura'] as const

export const PUBLIC_SOURCE_TYPES = ['prensa-o-web', 'archivo-github'] as const
export const EDGE_TYPES = ['liderazgo', 'alianza', 'alianza-intercluster', 'proyecto', 'proyecto-intercluster'] as const
