import { useFormat } from '#app/i18n/format.ts'

/** Whole percent of a goal, as a bar and in figures. @param empty said instead where nobody has noted any */
export function ProgressBar({ percent, empty }: { percent: number | null; empty: string }) {
  const format = useFormat()
  if (percent === null) return <span className="faint">{empty}</span>
  return (
    <span className="goal-bar">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="goal-bar-track" width="100" height="8" />
        <rect className="goal-bar-done" width={percent} height="8" />
      </svg>
      <b className="number">{format.percent(percent)}</b>
    </span>
  )
}
