import type { Provenance } from '#graph/records.ts'

/** The values of the theme in force, as the canvas needs them. */
export function readTokens() {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const dash = { declarado: dashes(token('dash-declarado')), ilustrativo: dashes(token('dash-ilustrativo')) }
  return {
    font: token('font-ui'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    focus: token('focus'),
    land: token('map-land'),
    water: token('map-water'),
    border: token('map-border'),
    region: token('map-region'),
    regionBorder: token('map-region-border'),
    nodeBorder: token('map-node-border'),
    faintEdge: token('map-edge-faint'),
    ties: {
      alliance: token('tie-alliance'),
      project: token('tie-project'),
      initiative: token('tie-initiative'),
      mentorship: token('tie-mentorship'),
      leadership: token('ink-3'),
    },
    /** Ties that are new between two dates, and that ended. */
    appeared: token('success'),
    ended: token('error'),
    dash: { documentado: [], confirmado: [], ...dash } as Record<Provenance, number[]>,
    regions: {
      Central: token('region-central'),
      Caribe: token('region-caribe'),
      Pacífica: token('region-pacifica'),
      Llanos: token('region-llanos'),
      Amazonía: token('region-amazonia'),
    } as Record<string, string>,
    macroSectors: {
      agroindustria: token('macro-agroindustria'),
      manufactura: token('macro-manufactura'),
      servicios: token('macro-servicios'),
    } as Record<string, string>,
    /** What a metric gives, from the lowest class. */
    measures: [1, 2, 3, 4].map(step => token(`measure-${step}`)),
    maturities: {
      basico: token('maturity-basico'),
      intermedio: token('maturity-intermedio'),
      avanzado: token('maturity-avanzado'),
    } as Record<string, string>,
  }
}
export type Tokens = ReturnType<typeof readTokens>

/** Those of the light theme, whichever is in force. */
export function lightTokens(): Tokens {
  const { dataset } = document.documentElement
  const { theme } = dataset
  dataset.theme = 'light'
  const tokens = readTokens()
  if (theme === undefined) delete dataset.theme
  else dataset.theme = theme
  return tokens
}

const dashes = (text: string) => text.split(/\s+/).map(Number)

/** Calls `changed` when the theme changes: by the system, or by `data-theme`. Gives what ends it. */
export function onThemeChange(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(changed)
  system.addEventListener('change', changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    observer.disconnect()
  }
}
