/** All pieces of a drawing at once. */
export function whole(pieces: Iterable<number>): void {
  for (const _ of pieces);
}

/** The next pieces, until so many lines and discs are in them. Gives whether those were the last. */
export function slice(pieces: Iterator<number>, most: number): boolean {
  for (let drawn = 0; drawn < most; ) {
    const { done, value } = pieces.next()
    if (done) return true
    drawn += value
  }
  return false
}
