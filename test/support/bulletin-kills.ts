import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { createNetwork, NOW } from './alliances.ts'
import { publishNational } from './bulletins.ts'
import { compare, filesIn, type MailProcess, untilDone } from './kills.ts'
import { createUser } from './people.ts'

/** More than are written in one transaction. */
const READERS = 250

/**
 * Publishes a bulletin that many want, and lets the process write and send its mails, killed at a chance point so many
 * times at most; then compares what arrived with what was due.
 */
export async function mailBulletinWithKills({ script }: MailProcess, kills: number) {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bulletin-kills-'))
  try {
    const url = `file:${join(folder, 'test.db')}`
    const db = openDatabase(url)
    await migrate(db)
    const { coordinator } = await createNetwork(db)
    const readers: string[] = []
    for (let n = 0; n < READERS; n++) readers.push(await createUser(db, { hears: { bulletin: 'at-once' } }))
    const id = await publishNational(db, coordinator)
    const nameOf = (reader: string) => createHash('sha256').update(`${id}\n${reader}`).digest('hex').slice(0, 24)
    const due = new Set(readers.map(reader => `bulletin.${id}.${nameOf(reader)}@intercluster`))
    const killed = await untilDone(script, { url, dataDir: folder, smtpUrl: undefined }, NOW, kills)
    await db.destroy()
    return { killed, ...compare(due, filesIn(join(folder, 'mail'))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
