/** The main parts, in the order of the bar. `label` is the key under `ui.nav`. */
export const MAIN_NAV = [
  { href: '/mapa', label: 'map' },
  { href: '/clusteres', label: 'clusters' },
  { href: '/alianzas', label: 'alliances' },
  { href: '/cuellos-de-botella', label: 'bottlenecks' },
  { href: '/iniciativas', label: 'initiatives' },
  { href: '/proyectos', label: 'projects' },
  { href: '/mentorias', label: 'mentorships' },
  { href: '/tablero', label: 'dashboard' },
] as const

/** The parts the bar has no room for: behind «Más», and after the others in the menus. `label` as above. */
export const MORE_NAV = [
  { href: '/boletines', label: 'bulletins' },
  { href: '/encuentros', label: 'gatherings' },
  { href: '/actividad', label: 'activity' },
  { href: '/organizaciones', label: 'organizations' },
] as const

/** Those with a tab of their own on small screens; the others are behind «Más». */
export const TABS = ['/mapa', '/cuellos-de-botella', '/mentorias'] as const

/** `page` on the page itself, `true` inside its part of the site, as `aria-current` wants it. */
export function currentFor(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}

const PARTICLES = new Set(['clúster', 'cluster', 'de', 'del', 'la', 'las', 'los', 'el', 'en', 'y', 'para', 'e'])

/** Two letters for a name: `Clúster de Cacao de Santander` → `CS`. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const telling = words.filter(word => !PARTICLES.has(word.toLocaleLowerCase('es')))
  const [first, second] = telling.length > 0 ? telling : words
  return [first, second]
    .map(word => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase('es')
}
