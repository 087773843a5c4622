/**
 * The controlled lists of the product. Codes are the Spanish ones of the dataset (data/taxonomy.md cites document and
 * lines for each); labels live in `i18n/`, under the key named beside each list.
 */

/** Who vouches for a fact. i18n: `provenance`. */
export const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** Five regions (002:1033). i18n: `region`. */
export const REGIONS = ['Central', 'Caribe', 'Pacífica', 'Llanos', 'Amazonía'] as const
export type Region = (typeof REGIONS)[number]

/** 002:158-164. i18n: `macroSector`. */
export const MACRO_SECTORS = ['agroindustria', 'manufactura', 'servicios'] as const
export type MacroSector = (typeof MACRO_SECTORS)[number]

/** 001:102 and 002:162-164; the rest are the dataset's own, by the cluster's name. i18n: `productiveSector`. */
export const PRODUCTIVE_SECTORS = [
  'turismo',
  'software-ti',
  'moda',
  'cafe',
  'cacao',
  'lacteos-carnicos',
  'frutas',
  'acuicultura-pesca',
  'construccion',
  'alimentos-procesados',
  'salud',
  'energia',
  'metalmecanica-autopartes',
  'industrias-culturales-creativas',
  'logistica-transporte',
  'petroquimica-plastico',
  'bienes-servicios-industriales',
  'agroalimentos',
  'belleza',
  'biotecnologia',
  'comercio',
  'gastronomia',
  'joyeria',
  'muebles',
  'servicios-empresariales',
  'servicios-financieros',
] as const
export type ProductiveSector = (typeof PRODUCTIVE_SECTORS)[number]

/** The nine sectors of the 96 bottlenecks, in the order of 001:102. */
export const BOTTLENECK_SECTORS = [
  'turismo',
  'software-ti',
  'moda',
  'lacteos-carnicos',
  'frutas',
  'cacao',
  'acuicultura-pesca',
  'construccion',
  'alimentos-procesados',
] as const satisfies readonly ProductiveSector[]

/** 002:341-355. i18n: `chainLink`. */
export const CHAIN_LINKS = ['produccion', 'transformacion', 'distribucion', 'apoyo'] as const
export type ChainLink = (typeof CHAIN_LINKS)[number]

/** SSME 5, 2024 (002:198-203). Not a judgement of quality (002:205). i18n: `maturityLevel`. */
export const MATURITY_LEVELS = ['basico', 'intermedio', 'avanzado'] as const
export type MaturityLevel = (typeof MATURITY_LEVELS)[number]

/** 002:134-139, 220, 1037. i18n: `maturityDimension`. */
export const MATURITY_DIMENSIONS = [
  'actores',
  'enfoque',
  'estrategia',
  'gobernanza',
  'colaboracion',
  'actividades',
  'financiacion',
  'resultados_empresariales',
  'resultados_territoriales',
  'proyeccion',
] as const
export type MaturityDimension = (typeof MATURITY_DIMENSIONS)[number]

/** `kind` of organizations.csv. i18n: `organizationKind`. */
export const ORGANIZATION_KINDS = [
  'camara_comercio',
  'gremio',
  'academia',
  'entidad_publica',
  'cooperacion_internacional',
  'empresa',
  'red_cluster',
  'otra',
] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

/** 002:510-523; the last four are the dataset's own, from alliances.csv. i18n: `allianceArea`. */
export const ALLIANCE_AREAS = [
  'formacion',
  'formulacion-proyectos',
  'acceso-mercados',
  'sostenibilidad',
  'innovacion',
  'productividad',
  'encadenamientos-productividad',
  'politica-publica',
  'gobernanza',
  'medicion',
] as const
export type AllianceArea = (typeof ALLIANCE_AREAS)[number]

/** How binding an alliance is; ours, since the documents give no list. i18n: `formality`. */
export const FORMALITIES = ['informal', 'carta-intencion', 'convenio', 'contrato'] as const
export type Formality = (typeof FORMALITIES)[number]

/** The 14 categories of the report, ten principal and four less frequent (002:920-945). i18n: `bottleneckCategory`. */
export const BOTTLENECK_CATEGORIES = [
  'informacion',
  'mercados',
  'colaboracion',
  'gobernanza',
  'financiacion',
  'infraestructura',
  'innovacion',
  'talento',
  'regulacion',
  'logistica',
  'instituciones',
  'inversion',
  'productividad',
  'sanidad',
] as const
export type BottleneckCategory = (typeof BOTTLENECK_CATEGORIES)[number]

/** Support needs (002:994-1023): the topics of offers and needs. i18n: `topic`. */
export const TOPICS = [
  'formacion',
  'informacion',
  'investigacion',
  'mentorias',
  'networking-ruedas',
  'sostenibilidad-ambiental',
  'visibilizacion',
  'misiones-intercluster',
  'articulacion-institucional',
] as const
export type TopicCode = (typeof TOPICS)[number]

/** How much of a date is known. */
export const PRECISIONS = ['day', 'month', 'year', 'unknown'] as const
export type Precision = (typeof PRECISIONS)[number]

export const MEMBERSHIP_ROLES = ['editor', 'manager'] as const
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]

export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The records that have a page, a timeline and sources. */
export const SUBJECT_TYPES = [
  'cluster',
  'organization',
  'alliance',
  'bottleneck',
  'initiative',
  'project',
  'result',
  'mentorship',
  'gathering',
  'bulletin',
] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

export function isOneOf<const T extends string>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value)
}
