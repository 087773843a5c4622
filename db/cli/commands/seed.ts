import { migrate } from '#db/migrate.ts'
import { seedDemo, seedDocumented } from '#db/seeds/index.ts'
import type { CliContext } from '../context.ts'

/** `seed [documented|demo [--clusters N]]`: loads the content; again, it changes nothing. */
export async function seedCommand({ db, env, clock }: CliContext, [what]: string[], clusters?: string): Promise<void> {
  const content = what ?? env.SEED
  await migrate(db)
  if (content === 'documented') {
    const { records } = await seedDocumented(db, clock())
    console.log(`${records} registros escritos · records written`)
  } else if (content === 'demo') {
    const made = await seedDemo(db, { clusters: numberOf(clusters), now: clock() })
    console.log(`${made} clústeres ficticios · fictional clusters`)
  } else {
    throw new Error('seed [documented|demo [--clusters N]]')
  }
}

function numberOf(clusters: string | undefined): number | undefined {
  if (clusters === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(clusters)) throw new Error(`--clusters: ${clusters}`)
  return Number(clusters)
}
