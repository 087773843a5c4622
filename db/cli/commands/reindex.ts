import { rebuildSearch } from '#db/queries/search-upkeep.ts'
import type { CliContext } from '../context.ts'

/** `reindex`: makes the index of the search anew, as `check` asks for where it is not what it should be. */
export async function reindexCommand({ db }: CliContext): Promise<void> {
  const entries = await rebuildSearch(db)
  console.log(`${entries} registros en el índice de búsqueda · records in the search index`)
}
