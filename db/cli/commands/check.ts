import { findDamagedFiles } from '#db/backup.ts'
import { isMigrated } from '#db/migrate.ts'
import { listBrokenReferences, listDamage } from '#db/queries/maintenance.ts'
import { listSearchFaults } from '#db/queries/search-upkeep.ts'
import { listUnvouched } from '#db/queries/unvouched.ts'
import type { CliContext } from '../context.ts'

/** `check`: whether the data are whole. Gives false when something is wrong, after naming it. */
export async function checkCommand({ db, filesDir }: CliContext): Promise<boolean> {
  if (!report('migraciones · migrations', (await isMigrated(db)) ? [] : ['`npm run db -- migrate`'])) return false
  const results = [
    report('integridad · integrity', await listDamage(db)),
    report('referencias · references', await listBrokenReferences(db)),
    report('archivos subidos · uploaded files', await findDamagedFiles(db, filesDir)),
    report(
      'índice de búsqueda · search index',
      (await listSearchFaults(db)).map(fault => `${fault}: \`npm run db -- reindex\``),
    ),
    report(
      'fuentes · sources',
      (await listUnvouched(db)).map(
        ({ type, slug }) => `${type} ${slug}: sin fuente ni declarante · nobody vouches for it`,
      ),
    ),
  ]
  return results.every(Boolean)
}

function report(name: string, problems: string[]): boolean {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`)
  for (const problem of problems) console.log(`    ${problem}`)
  return problems.length === 0
}
