/** `CB-017 ` before a title. */
export function Code({ code, isMarked }: { code: string | null; isMarked: boolean }) {
  if (!code) return null
  return <span className="search-code">{isMarked ? <mark>{code}</mark> : code} </span>
}
