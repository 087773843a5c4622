const [WIDTH, HEIGHT, GAP] = [96, 28, 3]
/** Even a zero is seen: a bar that is not there would look like a missing quarter. */
const LEAST = 1.5

/** Small bars of one count over time from a common zero, the last one strong. Words and a table say the same. */
export function Sparkbars({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values)
  const step = (WIDTH + GAP) / values.length
  const bars = values.map((value, index) => {
    const height = round(Math.max(LEAST, (value / most) * (HEIGHT - 2)))
    return `M${round(index * step)} ${HEIGHT}v-${height}h${round(step - GAP)}v${height}z`
  })
  return (
    <svg className="sparkbars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={bars.slice(0, -1).join('')} />
      <path className="sparkbars-last" d={bars.at(-1)} />
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
