/** Rows by a key of theirs, in their order; nothing under a key is an empty list. */
export function groupBy<R, K>(rows: readonly R[], keyOf: (row: R) => K): (key: K) => R[] {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return key => groups.get(key) ?? []
}
