import type { DiffPart } from '#app/domain/word-diff.ts'

interface WordDifferenceProps {
  parts: readonly DiffPart[]
  /** Said before what was put in and what was taken out, to those who do not see the marks. */
  added: string
  removed: string
}

/** What was taken out of a text and what was put in. */
export function WordDifference({ parts, added, removed }: WordDifferenceProps) {
  let place = 0
  return (
    <span className="typed" dir="auto">
      {parts.map(({ kind, text }) => {
        const key = `${place++}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <span className="visually-hidden">{kind === 'added' ? added : removed} </span>
            {text}
          </Mark>
        )
      })}
    </span>
  )
}
