import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export interface BulletRow {
  key: string
  /** What it belongs to: the code of a project. */
  code: string
  label: string
  href: string
  /** The latest value, in words. */
  value: string
  /** Under the target's tick. */
  target: string
  /** Whole percent of the way to the target; null where it is not known. */
  progress: number | null
  isMet: boolean
  /** The row in words. */
  spoken: string
}

/** Percent of the bar at which the target's tick stands: what is past it is seen. */
const TARGET_AT = 90

/** How far each of some results has got: a bar up to its target, green once that is met. */
export function Bullets({ rows }: { rows: readonly BulletRow[] }) {
  return (
    <ul className="bullets">
      {rows.map(({ key, code, label, href, value, target, progress, isMet, spoken }) => (
        <li key={key}>
          <div className="bullets-head">
            <span>
              <small>{code}</small>{' '}
              <a href={href}>
                <bdi>{label}</bdi>
              </a>
            </span>
            <b aria-hidden="true">{value}</b>
          </div>
          <svg width="100%" height="32" aria-hidden="true">
            <rect className="bullet-track" width="100%" y="4" height="9" />
            <rect
              className={isMet ? 'bullet-met' : 'bullet-value'}
              y="4"
              width={`${progress === null ? TARGET_AT : Math.min(100, (progress * TARGET_AT) / 100)}%`}
              height="9"
            />
            <rect className="bullet-target" x={`${TARGET_AT}%`} width="2" height="17" />
            <text className="bullets-target" x={`${TARGET_AT}%`} dx="2" y="30" textAnchor="end">
              {target}
            </text>
          </svg>
          <VisuallyHidden>{spoken}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}
