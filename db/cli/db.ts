import { parseArgs } from 'node:util'
import { DomainError } from '#app/domain/errors.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { inviteCommand } from './commands/invite.ts'
import { jobsCommand } from './commands/jobs.ts'
import { migrateCommand } from './commands/migrate.ts'
import { reindexCommand } from './commands/reindex.ts'
import { seedCommand } from './commands/seed.ts'
import { withDatabase } from './context.ts'

const HELP = `npm run db -- COMMAND

  migrate [up|down|to NAME]       lleva el esquema a la última versión, una atrás, o a la nombrada
                                  brings the schema to the newest version, one back, or to the one named
  seed [documented]               carga los datos documentados y el registro ilustrativo
                                  loads the documented data and the illustrative register
  seed demo [--clusters N]        simula una red ficticia de N clústeres · simulates a fictional network of N clusters
  invite-coordinator EMAIL        muestra un enlace de un solo uso para entrar como coordinación
                                  prints a one-use link that makes somebody a coordinator
  jobs                            hace lo que ya toca: correos, tareas · does what is due now: mail, scheduled work
  backup FILE                     la base de datos y los archivos subidos, en un archivo, con el servidor andando o no
                                  the database and the uploaded files, in one file, with the server running or not
  restore FILE [--force]          los devuelve a DATA_DIR, con el servidor detenido
                                  puts them back into DATA_DIR, with the server stopped
  check                           revisa que los datos estén completos · whether the data are whole
  reindex                         rehace el índice de búsqueda · makes the index of the search anew
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
    case 'seed':
      return withDatabase(context => seedCommand(context, rest, values.clusters), true)
    case 'invite-coordinator':
      return withDatabase(context => inviteCommand(context, rest), true)
    case 'jobs':
      return succeed(await withDatabase(jobsCommand))
    case 'backup':
      return withDatabase(context => backupCommand(context, rest))
    case 'restore':
      return restoreCommand(rest, values.force ?? false)
    case 'check':
      return succeed(await withDatabase(checkCommand))
    case 'reindex':
      return withDatabase(reindexCommand)
    default:
      throw new Error(`${command}: no se conoce · unknown\n\n${HELP}`)
  }
}

function succeed(allWell: boolean): void {
  if (!allWell) process.exitCode = 1
}

function reasonOf(error: unknown): unknown {
  if (error instanceof DomainError) return serverI18n('es').t(error.messageKey as 'errors.notFound', error.params)
  return error instanceof Error ? error.message : error
}

main().catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exitCode = 1
})
