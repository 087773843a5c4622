import { restoreBackup, writeBackup } from '#db/backup.ts'
import { type CliContext, databasePath, filesDir, readCliEnv } from '../context.ts'

/** `backup FILE`: the database and the uploaded files, in one file. */
export async function backupCommand({ db, filesDir }: CliContext, [file]: string[]): Promise<void> {
  if (!file) throw new Error('backup FILE')
  const { files } = await writeBackup(db, filesDir, file)
  console.log(`${file}: base de datos y ${files} archivos · database and ${files} files`)
}

/** `restore FILE [--force]`, with the application stopped. */
export function restoreCommand([file]: string[], force: boolean): void {
  if (!file) throw new Error('restore FILE [--force]')
  const env = readCliEnv()
  const { files } = restoreBackup(file, databasePath(env), filesDir(env), force)
  console.log(`${databasePath(env)}: restaurada con ${files} archivos · restored with ${files} files`)
}
