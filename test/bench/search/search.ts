import { serverI18n } from '#app/i18n/i18n.server.ts'
import { searchEverything } from '#app/services/search.server.ts'
import type { Help } from '#app/services/search-help.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listTerms } from '#db/queries/search.ts'
import type { Db } from '#db/schema.ts'
import { printTimes, times } from '../server-work.ts'
import { onSimulated } from '../simulated.ts'

const CLUSTERS = 5000
/** Milliseconds of server work that an answer may take. */
const MOST = 50
const NOW = new Date('2026-11-20T15:00:00.000Z')

/** The long pages are read by Vite; a moment of their words is left out here. */
const NO_HELP: Help = { language: 'es', search: () => [], terms: [] }

/** What people type, from what few records have to what nearly all have. */
const QUESTIONS: Record<string, string> = {
  'a code': 'cb17',
  'a name': 'clúster demo 0417',
  'a sector and a place': 'cacao santander',
  'the beginning of a word': 'tur',
  'a word that a third of all have': 'energía',
  'a word that nearly all have': 'demo',
  'two words that nearly all have': 'clúster demo',
  'two letters': 'cl',
  'a slip': 'metalmecanco',
  'words that nothing has together': 'cacao joyería biotecnología',
  'what nothing says': 'qwrtzxplm',
}

/** Answers about 5,000 simulated clusters and what they did. Gives whether what the project promises is kept. */
export const run = (): Promise<boolean> => onSimulated(CLUSTERS, measure)

async function measure(db: Db): Promise<boolean> {
  const reader = { t: serverI18n('es').t, language: 'es', help: NO_HELP } as const
  const ask = (q: string) => () => searchEverything(db, reader, { q, most: 5 })
  const happen = async () => {
    const event = { verb: 'map.laid-out', subject: { type: 'network', id: 'network' }, payload: { nodes: 0 } } as const
    await db.transaction().execute(trx => recordEvent(trx, { kind: 'system' }, { ...event, audience: 'public' }, NOW))
  }
  const lines: Parameters<typeof printTimes>[1] = {}
  for (const [name, q] of Object.entries(QUESTIONS)) {
    await ask(q)()
    lines[`${name}: «${q}»`] = await times(ask(q))
  }
  lines['a slip, first after an event'] = await times(ask('metalmecanco'), happen)
  lines['the last page of a kind'] = await times(() =>
    searchEverything(db, reader, { q: 'demo', kind: 'cluster', page: 250, most: 20 }),
  )
  const { n } = await db
    .selectFrom('searchEntry')
    .select(e => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  printTimes(`${CLUSTERS} clusters, ${n} entries, ${(await listTerms(db)).length} words.`, lines)
  const worst = Math.max(...Object.values(lines).map(({ median }) => median))
  console.log(`\nAn answer takes at most ${worst.toFixed(1)} ms (promised: ${MOST}; the median of each kind).`)
  return worst <= MOST
}
