import { pathToFileURL } from 'node:url'
import { clockFrom } from '#app/server/clock.ts'
import { readEnv } from '#app/server/env.ts'
import { prepareDatabase } from '#app/server/prepare.ts'
import { openDatabase } from '#db/open.ts'

const SEEDED = {
  documented: '  contenido documentado cargado · documented content loaded',
  demo: '  red ficticia de demostración cargada · fictional demonstration network loaded',
}

/** Prepares the database that the environment names and says what it did: the part of `npm run up` before it serves. */
export async function prepare(): Promise<void> {
  const env = readEnv()
  const db = openDatabase(env.DATABASE_URL)
  try {
    const { migrations, seeded, newPassword } = await prepareDatabase(db, env, clockFrom(env.APP_NOW)())
    if (migrations.length > 0) console.log(`  ${migrations.length} migraciones · migrations`)
    if (seeded) console.log(SEEDED[seeded])
    if (newPassword) {
      console.log(`\n  Contraseña de las cuentas de demostración (no se vuelve a mostrar)`)
      console.log(`  Password of the demonstration accounts (not shown again):  ${newPassword}\n`)
    }
  } finally {
    await db.destroy()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepare()
