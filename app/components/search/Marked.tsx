import { Fragment } from 'react'

/** Text in pieces that take turns, not marked and marked; what they say is text, whatever is in it. */
export function Marked({ pieces }: { pieces: readonly string[] }) {
  let at = 0
  return (
    <>
      {pieces.map((piece, index) => {
        const key = at
        at += piece.length + 1
        return index % 2 === 1 ? <mark key={key}>{piece}</mark> : <Fragment key={key}>{piece}</Fragment>
      })}
    </>
  )
}
