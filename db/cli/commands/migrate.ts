import { migrate, migrateDown } from '#db/migrate.ts'
import type { Db } from '#db/schema.ts'
import type { CliContext } from '../context.ts'

/** `migrate [up|down|to NAME]`: to the newest, one back, or to the one named. */
export async function migrateCommand({ db }: CliContext, [way = 'up', target]: string[]): Promise<void> {
  const names = await migrations(db, way, target)
  console.log(names.length > 0 ? names.join('\n') : 'Nada que migrar · Nothing to migrate')
}

async function migrations(db: Db, way: string, target?: string): Promise<string[]> {
  if (way === 'up') return migrate(db)
  if (way === 'down') return migrateDown(db)
  if (way === 'to' && target) return migrate(db, target)
  throw new Error('migrate [up|down|to NAME]')
}
