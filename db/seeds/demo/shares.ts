import type {
  MacroSector,
  MaturityDimension,
  MaturityLevel,
  ProductiveSector,
  Region,
} from '#app/domain/vocabularies.ts'

/*
 * How the fictional network is spread, after the figures of the real one, so that lists, maps and benchmarks look like
 * what they will hold. Weights, not promises.
 */

/** Percent of the initiatives (003:32, which gives Llanos and Amazonía together). */
export const REGION_SHARES: Record<Region, number> = { Central: 60, Caribe: 15, Pacífica: 12, Llanos: 3, Amazonía: 2 }

/** Percent of the initiatives (002:162-164). */
export const MACRO_SECTOR_SHARES: Record<MacroSector, number> = { servicios: 46, agroindustria: 34, manufactura: 20 }

/** Our own guess at what is frequent inside each macro-sector. */
export const SECTOR_SHARES = {
  servicios: {
    turismo: 30,
    'software-ti': 20,
    salud: 15,
    'industrias-culturales-creativas': 15,
    energia: 10,
    'logistica-transporte': 10,
  },
  agroindustria: {
    cafe: 20,
    cacao: 18,
    'lacteos-carnicos': 14,
    frutas: 14,
    'alimentos-procesados': 14,
    agroalimentos: 12,
    'acuicultura-pesca': 8,
  },
  manufactura: { moda: 40, construccion: 35, 'metalmecanica-autopartes': 25 },
} as const satisfies Record<MacroSector, Partial<Record<ProductiveSector, number>>>

/** How the sectors above are called in the name of a fictional cluster. */
export const SECTOR_NAMES: Partial<Record<ProductiveSector, string>> = {
  turismo: 'Turismo',
  'software-ti': 'Software y TI',
  salud: 'Salud',
  'industrias-culturales-creativas': 'Industrias creativas',
  energia: 'Energía',
  'logistica-transporte': 'Logística',
  cafe: 'Café',
  cacao: 'Cacao',
  'lacteos-carnicos': 'Lácteos y cárnicos',
  frutas: 'Frutas',
  'alimentos-procesados': 'Alimentos procesados',
  agroalimentos: 'Agroalimentos',
  'acuicultura-pesca': 'Acuicultura y pesca',
  moda: 'Moda',
  construccion: 'Construcción',
  'metalmecanica-autopartes': 'Metalmecánica',
}

type Levels = Record<MaturityLevel, number>

/** Percent of the 111 measured (002:96). */
export const OVERALL_LEVELS: Levels = { basico: 17, intermedio: 71, avanzado: 12 }

/** Percent by dimension: the report gives one level of each (002:226-232); the rest is split by us. */
export const DIMENSION_LEVELS: Record<MaturityDimension, Levels> = {
  actores: { basico: 7, intermedio: 24, avanzado: 69 },
  enfoque: { basico: 85, intermedio: 12, avanzado: 3 },
  estrategia: { basico: 22, intermedio: 50, avanzado: 28 },
  gobernanza: { basico: 14, intermedio: 37, avanzado: 49 },
  colaboracion: { basico: 26, intermedio: 56, avanzado: 18 },
  actividades: { basico: 15, intermedio: 40, avanzado: 45 },
  financiacion: { basico: 9, intermedio: 84, avanzado: 7 },
  resultados_empresariales: { basico: 53, intermedio: 35, avanzado: 12 },
  resultados_territoriales: { basico: 47, intermedio: 38, avanzado: 15 },
  proyeccion: { basico: 18, intermedio: 65, avanzado: 17 },
}

/** Share of the network that was measured: 111 of 157 (002:94). */
export const MEASURED = 111 / 157
