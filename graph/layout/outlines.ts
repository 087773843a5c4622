import colombia from '@svg-maps/colombia'

/** The outline of a department in the drawing's own units (613 × 694). */
export interface Outline {
  /** DANE code. */
  code: string
  /** SVG path data, absolute. */
  path: string
  rings: readonly (readonly (readonly [number, number])[])[]
  /** The centre of its area: where its clusters gather. */
  center: { x: number; y: number }
  /** Left, top, right, bottom. */
  box: readonly [number, number, number, number]
}

/** Width and height of the drawing. */
export const WORLD = { width: 613, height: 694 } as const

/** The archipelago is a speck at its true scale and lies far out: it is drawn larger, in a frame near the coast. */
export const SAN_ANDRES_FRAME = { x: 96, y: 24, width: 66, height: 84 } as const
const SAN_ANDRES = { code: '88', scale: 8, x: 120, y: 48 } as const

/** Identifiers of @svg-maps/colombia and their DANE codes. */
const DANE = new Map(
  (
    'ama:91 ant:05 ara:81 atl:08 dc:11 bol:13 boy:15 cal:17 caq:18 cas:85 cau:19 ces:20 cho:27 cor:23 cun:25 gua:94 guv:95 ' +
    'hui:41 lag:44 mag:47 met:50 nar:52 nsa:54 put:86 qui:63 ris:66 sap:88 san:68 suc:70 tol:73 vac:76 vid:99 vau:97'
  )
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

/** Outlines by Víctor Cazanave's svg-maps, CC BY 4.0; sorted by code. */
export const OUTLINES: readonly Outline[] = (colombia.locations as { id: string; path: string }[])
  .map(toOutline)
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const byCode = new Map(OUTLINES.map(outline => [outline.code, outline]))

export function findOutline(code: string): Outline | undefined {
  return byCode.get(code)
}

/** Whether a point lies in the department (even–odd rule). */
export function isInside({ rings, box }: Outline, x: number, y: number): boolean {
  if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number]
      const [xj, yj] = ring[j] as [number, number]
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
    }
  }
  return inside
}

function toOutline(location: { id: string; path: string }): Outline {
  const code = DANE.get(location.id)
  if (!code) throw new Error(`@svg-maps/colombia has an unknown department ${location.id}`)
  const drawn = readPath(location.path)
  const rings = code === SAN_ANDRES.code ? drawn.map(ring => ring.map(intoFrame)) : drawn
  const path = rings.map(ring => `M${ring.map(([x, y]) => `${one(x)} ${one(y)}`).join('L')}Z`).join('')
  return { code, path, rings, center: centroid(largest(rings)), box: boxOf(rings) }
}

function boxOf(rings: readonly Ring[]): [number, number, number, number] {
  const xs = rings.flatMap(ring => ring.map(([x]) => x))
  const ys = rings.flatMap(ring => ring.map(([, y]) => y))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function one(value: number): number {
  return Math.round(value * 10) / 10
}

function intoFrame([x, y]: readonly [number, number]): [number, number] {
  return [SAN_ANDRES.x + x * SAN_ANDRES.scale, SAN_ANDRES.y + y * SAN_ANDRES.scale]
}

type Ring = (readonly [number, number])[]

/** Rings of a path that knows only `m`, implicit lines and `z`, as this package writes it. */
function readPath(path: string): Ring[] {
  const rings: Ring[] = []
  let x = 0
  let y = 0
  for (const part of path.split(/(?=m)/i)) {
    const numbers = (part.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number)
    const ring: Ring = []
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] as number
      y += numbers[i + 1] as number
      ring.push([x, y])
    }
    const start = ring[0]
    if (!start) continue
    rings.push(ring)
    ;[x, y] = start
  }
  return rings
}

function signedArea(ring: Ring): number {
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as readonly [number, number]
    const [xj, yj] = ring[j] as readonly [number, number]
    twice += xj * yi - xi * yj
  }
  return twice / 2
}

function largest(rings: Ring[]): Ring {
  return rings.reduce((best, ring) => (Math.abs(signedArea(ring)) > Math.abs(signedArea(best)) ? ring : best))
}

function centroid(ring: Ring): { x: number; y: number } {
  let cx = 0
  let cy = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as readonly [number, number]
    const [xj, yj] = ring[j] as readonly [number, number]
    const cross = xj * yi - xi * yj
    cx += (xi + xj) * cross
    cy += (yi + yj) * cross
  }
  const six = 6 * signedArea(ring)
  return { x: cx / six, y: cy / six }
}
