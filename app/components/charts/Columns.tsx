import { useHtmlId } from '../ui/useHtmlId.ts'

export interface Column {
  key: string
  /** Under the column: `1T 26`. */
  label: string
  /** From the ground up: solid, hatched, dotted. */
  parts: readonly [vouched: number, declared: number, illustrative: number]
  /** The column in words. */
  spoken: string
}

const HEIGHT = 190
const TOP = 26
const FOOT = 24
/** Of a column's place, percent that stays free. */
const FREE = 12

/**
 * Counts over time as columns: what is vouched for solid, what one party says hatched, examples dotted. Widths are
 * percents and heights pixels, so that no text is ever scaled.
 */
export function Columns({ columns }: { columns: readonly Column[] }) {
  const id = useHtmlId()
  const place = 100 / Math.max(1, columns.length)
  const most = Math.max(1, ...columns.map(({ parts }) => sum(parts)))
  const tall = (count: number) => Math.round((count / most) * HEIGHT)
  return (
    <div className="columns-chart">
      <svg width="100%" height={TOP + HEIGHT + FOOT} aria-hidden="true">
        <defs>
          <pattern
            id={`${id}-declared`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="columns-hatch" d="M0 0V6" />
          </pattern>
          <pattern id={`${id}-example`} width="6" height="6" patternUnits="userSpaceOnUse">
            <circle className="columns-dot" cx="3" cy="3" r="1.2" />
          </pattern>
        </defs>
        {columns.map(({ key, label, parts: [vouched, declared, illustrative] }, index) => {
          const x = `${round(index * place + (place * FREE) / 200)}%`
          const width = `${round((place * (100 - FREE)) / 100)}%`
          const middle = `${round((index + 0.5) * place)}%`
          const ground = TOP + HEIGHT
          const [solid, hatched, dotted] = [tall(vouched), tall(declared), tall(illustrative)]
          return (
            <g key={key}>
              <rect className="columns-vouched" x={x} width={width} y={ground - solid} height={solid} />
              {declared > 0 ? (
                <rect
                  className="columns-said"
                  fill={`url(#${id}-declared)`}
                  x={x}
                  width={width}
                  y={ground - solid - hatched}
                  height={hatched}
                />
              ) : null}
              {illustrative > 0 ? (
                <rect
                  className="columns-said"
                  fill={`url(#${id}-example)`}
                  x={x}
                  width={width}
                  y={ground - solid - hatched - dotted}
                  height={dotted}
                />
              ) : null}
              <text className="columns-total" x={middle} y={ground - solid - hatched - dotted - 7} textAnchor="middle">
                {vouched + declared + illustrative}
              </text>
              <text className="columns-label" x={middle} y={ground + 17} textAnchor="middle">
                {label}
              </text>
            </g>
          )
        })}
        <line className="columns-ground" x1="0" x2="100%" y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      </svg>
      <ul className="visually-hidden">
        {columns.map(({ key, spoken }) => (
          <li key={key}>{spoken}</li>
        ))}
      </ul>
    </div>
  )
}

/** The swatch of one kind of part, for a legend. */
export function ColumnSwatch({ part }: { part: 'vouched' | 'declared' | 'example' }) {
  const id = useHtmlId()
  return (
    <svg className="columns-swatch" width="14" height="14" aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          {part === 'declared' ? <path className="columns-hatch" d="M0 0V5" /> : null}
          {part === 'example' ? <circle className="columns-dot" cx="2.5" cy="2.5" r="1.2" /> : null}
        </pattern>
      </defs>
      {part === 'vouched' ? (
        <rect className="columns-vouched" width="14" height="14" />
      ) : (
        <rect className="columns-said" fill={`url(#${id})`} x="1" y="1" width="12" height="12" />
      )}
    </svg>
  )
}

const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0)
const round = (value: number) => Math.round(value * 100) / 100
