import { useTranslation } from 'react-i18next'
import type { Neighbourhood } from '#app/domain/map-preview.ts'
import { shortName } from '#app/domain/short-name.ts'

const BOX = { width: 348, height: 236 } as const
const CENTER = { x: 174, y: 116 } as const
const REACH = { x: 112, y: 84 } as const
/** More would not be read: the rest are a number. */
const MOST = 8

const DASH = { documentado: undefined, confirmado: undefined, declarado: '6 4', ilustrativo: '1.5 3.5' } as const

/** A node and those tied to it, as a star: for the panel of a profile. Nothing when it has no ties. */
export function NeighbourhoodPicture({ neighbourhood }: { neighbourhood: Neighbourhood }) {
  const { t } = useTranslation()
  const { kind, region, neighbours } = neighbourhood
  if (neighbours.length === 0) return null
  const shown = neighbours.slice(0, MOST)
  const rest = neighbours.length - shown.length
  const placed = shown.map((neighbour, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / shown.length
    const x = Math.round(CENTER.x + REACH.x * Math.cos(angle))
    const y = Math.round(CENTER.y + REACH.y * Math.sin(angle))
    return { ...neighbour, x, y, above: Math.sin(angle) < -0.01 }
  })
  return (
    <svg
      className="neighbourhood"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={t('records.neighbourhood', { count: neighbours.length })}
    >
      {placed.map(({ slug, x, y, type, provenance }) => (
        <path
          key={slug}
          className="neighbourhood-tie"
          data-tie={type}
          d={`M${CENTER.x} ${CENTER.y}L${x} ${y}`}
          strokeDasharray={DASH[provenance]}
        />
      ))}
      {placed.map(({ slug, x, y, type, turned }) =>
        type === 'mentorship' ? (
          <path
            key={slug}
            className="neighbourhood-arrow"
            data-tie={type}
            d={turned ? arrowHead({ x, y }, CENTER, 20) : arrowHead(CENTER, { x, y }, 10)}
          />
        ) : null,
      )}
      {placed.map(neighbour => (
        <Dot key={neighbour.slug} {...neighbour} r={9} />
      ))}
      <circle className="neighbourhood-focus" cx={CENTER.x} cy={CENTER.y} r="19" />
      <Dot {...CENTER} kind={kind} region={region} r={12.5} />
      {placed.map(({ slug, name, x, y, above }) => (
        <text key={slug} x={labelX(x)} y={above ? y - 14 : y + 24} textAnchor={labelAnchor(x)}>
          {shortName(name, 23)}
        </text>
      ))}
      {rest > 0 ? (
        <text className="neighbourhood-rest" x={BOX.width - 4} y={BOX.height - 6} textAnchor="end">
          {t('records.neighboursMore', { count: rest })}
        </text>
      ) : null}
    </svg>
  )
}

interface DotProps {
  x: number
  y: number
  r: number
  kind: 'cluster' | 'organization'
  region: string | null
}

function Dot({ x, y, r, kind, region }: DotProps) {
  if (kind === 'cluster') return <circle className="map-dot" cx={x} cy={y} r={r} data-region={region ?? undefined} />
  return <rect className="map-dot" x={x - 0.7 * r} y={y - 0.7 * r} width={1.4 * r} height={1.4 * r} />
}

/** Where a line from one point to another meets the dot it leads to, `gap` from its middle. */
function arrowHead(from: { x: number; y: number }, to: { x: number; y: number }, gap: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const point = (back: number, aside: number) =>
    `${Math.round(to.x - back * along.x - aside * along.y)} ${Math.round(to.y - back * along.y + aside * along.x)}`
  return `M${point(gap, 0)}L${point(gap + 10, 5)}L${point(gap + 10, -5)}Z`
}

/** Names stay inside the picture: those at the sides begin or end there. */
const labelAnchor = (x: number) => (x < 90 ? 'start' : x > BOX.width - 90 ? 'end' : 'middle')
const labelX = (x: number) => (x < 90 ? 4 : x > BOX.width - 90 ? BOX.width - 4 : x)
