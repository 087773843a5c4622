import { listRows } from '#db/queries/dataset.ts'
import { countClusters } from '#db/queries/demo.ts'
import type { Db, Trx } from '#db/schema.ts'
import { writeDataset } from '../documented/load.ts'
import { readDataset } from '../documented/validate.ts'
import { tellAlliances } from './alliances.ts'
import { tellBulletins, writeBulletins } from './bulletins.ts'
import { tellGatherings } from './gatherings.ts'
import { tellInitiatives } from './initiatives.ts'
import { tellMaturity } from './maturity.ts'
import { tellMentorships } from './mentorships.ts'
import { tellNews } from './news.ts'
import { type DemoParties, tellParties } from './parties.ts'
import { tellProfiles } from './profiles.ts'
import { tellProjectWork } from './project-work.ts'
import { tellProjects } from './projects.ts'
import { tellMoves } from './register.ts'
import { tellReports } from './reports.ts'
import { tellSeverities } from './severities.ts'
import { Story } from './story.ts'

export interface DemoOptions {
  /** How many fictional clusters; as many as the network has (157, 002:158) without it. */
  clusters?: number
  now: Date
}

/**
 * Fills a database with a fictional network of `clusters` clusters: the vocabularies and the illustrative register of the
 * dataset in `folder`, no real cluster or organisation, and three simulated years up to the half month of `now`. The
 * same number in the same half month gives the same rows, keys included. Beside real clusters it adds the fictional ones and leaves
 * the state of the register alone. Gives how many clusters it made: none when as many are there.
 *
 * @throws SeedError when the dataset is broken
 * @throws Error when the database holds another number of fictional clusters, or the number is none
 */
export async function simulateNetwork(db: Db, folder: string, { clusters = 157, now }: DemoOptions): Promise<number> {
  if (!Number.isInteger(clusters) || clusters < 1) throw new Error(`not a number of clusters: ${clusters}`)
  const dataset = readDataset(folder)
  return db.transaction().execute(async trx => {
    const there = await countClusters(trx, 1)
    if (there === clusters) return 0
    if (there > 0) throw new Error(`the database already holds ${there} fictional clusters: start from an empty one`)
    const story = new Story(clusters, now)
    await writeDataset(trx, dataset, story.begin, { content: 'base', newKey: () => story.newKey(story.begin) })
    const parties = tellParties(story, dataset.departments, clusters)
    tellProfiles(story, parties.clusters)
    tellMaturity(story, parties.clusters)
    tellAlliances(story, parties)
    tellProjects(story, parties, (await listRows(trx, 'project')).filter(p => p.code).length)
    tellGatherings(story, parties)
    tellMentorships(story, parties.clusters)
    await tellBottlenecks(trx, story, parties)
    // Beside real clusters a bulletin would tell of them too.
    const bulletins = (await countClusters(trx, 0)) === 0 ? tellBulletins(story, parties.clusters) : []
    await story.write(trx)
    await writeBulletins(trx, bulletins)
    return clusters
  })
}

async function tellBottlenecks(trx: Trx, story: Story, { clusters, organizations }: DemoParties): Promise<void> {
  const bottlenecks = await listRows(trx, 'bottleneck')
  const register = bottlenecks.filter(b => b.provenance === 'ilustrativo')
  // Where real clusters are, what the coordination did with the register is theirs.
  const isAlone = (await countClusters(trx, 0)) === 0
  const moved = isAlone ? tellMoves(story, register, organizations) : undefined
  const entries = register.map(({ id, productiveSector, macroSector }) => {
    return { id, productiveSector, macroSector, dismissedAt: moved?.get(id)?.dismissedAt ?? null }
  })
  tellNews(story, tellSeverities(story, clusters, entries))
  const open = register.filter(entry => !moved?.get(entry.id)?.dismissedAt)
  const initiatives = await listRows(trx, 'initiative')
  const agreed = tellInitiatives(
    story,
    { clusters, organizations },
    open,
    initiatives.map(i => i.code),
  )
  const projects = [...(await listRows(trx, 'project')), ...story.rowsOf('project')]
  tellProjectWork(
    story,
    agreed,
    projects.map(p => p.code ?? null),
  )
  tellReports(
    story,
    clusters,
    bottlenecks.map(b => b.code),
  )
}
