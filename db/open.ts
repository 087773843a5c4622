import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { FlatCamelCasePlugin } from './camel-case.ts'
import type { Database, Db } from './schema.ts'

/** Write transactions begin immediately: two that would both read first and write later must not deadlock. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateSqliteDriver(this.#config)
  }
}

/**
 * Opens the database at `url`: `file:/path/to/db` or `file::memory:`. PostgreSQL will be a second branch here.
 * The caller owns the result and ends it with `db.destroy()`.
 *
 * @throws Error when the address is of an engine that is not supported
 */
export function openDatabase(url: string): Db {
  if (!url.startsWith('file:'))
    throw new Error(`DATABASE_URL: only file: addresses are supported, not ${url.split(':')[0]}:`)
  const path = url.slice('file:'.length)
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return databaseOn(new SQLite(path))
}

/** What SQLite holds open, set up as everything here expects it. */
export function databaseOn(sqlite: SQLite.Database): Db {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('foreign_keys = ON')
  return new Kysely<Database>({
    dialect: new ImmediateSqliteDialect({ database: sqlite }),
    plugins: [new FlatCamelCasePlugin()],
  })
}
