/** A field as people read it. */
export interface ReadField {
  label: string
  value: string
}

interface TwoVersionsProps {
  /** What each of the two is called: before and after, or mine and theirs. */
  names: readonly [string, string]
  /** The same fields of each, in the same order. */
  versions: readonly [readonly ReadField[], readonly ReadField[]]
  /** Stands for what one of them leaves blank. */
  empty: string
}

/** Two versions of the same fields side by side, where they differ. */
export function TwoVersions({ names, versions: [first, second], empty }: TwoVersionsProps) {
  return (
    <dl className="versions">
      {first
        .map(({ label, value }, index) => ({ label, sides: [value, second[index]?.value ?? ''] }))
        .filter(({ sides }) => sides[0] !== sides[1])
        .map(({ label, sides }) => (
          <div key={label}>
            <dt>{label}</dt>
            {names.map((name, side) => (
              <dd key={name}>
                <span className="versions-name">{name}</span>
                <span className="typed" dir="auto">
                  {sides[side] || <span className="faint">{empty}</span>}
                </span>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  )
}
