import { parseArgs } from 'node:util'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { migrateCommand } from './commands/migrate.ts'
import { withDatabase } from './context.ts'

const HELP = `npm run db -- COMMAND

  migrate [up|down|to NAME]       lleva el esquema a la última versión, una atrás, o a la nombrada
                                  brings the schema to the newest version, one back, or to the one named
  backup FILE                     la base de datos y los archivos subidos, en un archivo, con el servidor andando o no
                                  the database and the uploaded files, in one file, with the server running or not
  restore FILE [--force]          los devuelve a DATA_DIR, con el servidor detenido
                                  puts them back into DATA_DIR, with the server stopped
  check                           revisa que los datos estén completos · whether the data are whole
`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, force: { type: 'boolean' }, clusters: { type: 'string' } },
  })
  const [command, ...rest] = positionals
  if (values.help || !command) return console.log(HELP)
  switch (command) {
    case 'migrate':
      return withDatabase(context => migrateCommand(context, rest), true)
    case 'backup':
      return withDatabase(context => backupCommand(context, rest))
    case 'restore':
      return restoreCommand(rest, values.force ?? false)
    case 'check':
      process.exitCode = (await withDatabase(checkCommand)) ? 0 : 1
      return
    default:
      throw new Error(`${command}: no se conoce · unknown\n\n${HELP}`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
