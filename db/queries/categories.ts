import type { Db } from '../schema.ts'

/** The categories of obstacles as the 2025 report defines them, in its order; those the dataset adds come last. */
export async function listCategories(db: Db) {
  const rows = await db.selectFrom('bottleneckCategory').selectAll().execute()
  const order = (row: { orderInReport: number | null }) => row.orderInReport ?? Number.MAX_SAFE_INTEGER
  return rows.sort((a, b) => order(a) - order(b) || (a.nameEs < b.nameEs ? -1 : 1))
}
