import type { Row } from '#db/schema.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'
import { SEVERITY_NOTES } from './words.ts'

/** An entry of the register that fictional clusters speak about. */
export type Entry = Pick<Row<'bottleneck'>, 'id' | 'productiveSector' | 'macroSector'> & {
  /** When it was dismissed, if it was: nobody reports on it from then on. */
  dismissedAt: Date | null
}

/** A fictional cluster's word on an entry, for whoever tells more about it. */
export interface Word {
  entry: Entry
  cluster: DemoCluster
  at: Date
}

/** «Nos afecta», said by four of five fictional clusters about entries of their sector; some change or withdraw it. */
export function tellSeverities(story: Story, clusters: readonly DemoCluster[], register: readonly Entry[]): Word[] {
  const random = story.random('severities')
  const words: Word[] = []
  for (const cluster of clusters) {
    if (!random.chance(0.8)) continue
    const ofSector = register.filter(entry => entry.productiveSector === cluster.productiveSector)
    const near = ofSector.length > 0 ? ofSector : register.filter(entry => entry.macroSector === cluster.macroSector)
    for (const entry of random.sample(near, random.whole(1, 6))) {
      const at = random.between(daysAfter(cluster.since, 10), daysAfter(story.end, -1))
      if (entry.dismissedAt && at >= entry.dismissedAt) continue
      tellWord(story, random, { entry, cluster, at })
      words.push({ entry, cluster, at })
    }
  }
  return words
}

function tellWord(story: Story, random: Random, { entry, cluster, at }: Word): void {
  let severity = drawSeverity(random)
  const say = (verb: 'severity-reported' | 'severity-withdrawn', before: number | null, when: Date) => {
    const about = {
      subject: { type: 'bottleneck', id: entry.id },
      mentions: [{ type: 'cluster', id: cluster.id }],
      audience: 'public',
    } as const
    if (verb === 'severity-withdrawn')
      story.tell({ ...about, verb: `bottleneck.${verb}`, payload: { severity } }, when, cluster.id)
    else story.tell({ ...about, verb: `bottleneck.${verb}`, payload: { severity, before } }, when, cluster.id)
  }
  say('severity-reported', null, at)
  const row = { version: 1, status: 'active' as 'active' | 'withdrawn', updatedAt: at }
  const later = daysAfter(at, random.whole(30, 300))
  if (later < story.end && (!entry.dismissedAt || later < entry.dismissedAt)) {
    const next = random.weighted({ same: 84, changed: 10, withdrawn: 6 })
    if (next !== 'same') Object.assign(row, { version: 2, updatedAt: later })
    if (next === 'changed') {
      const before = severity
      severity = drawSeverity(random)
      say('severity-reported', before, later)
    }
    if (next === 'withdrawn') {
      row.status = 'withdrawn'
      say('severity-withdrawn', null, later)
    }
  }
  story.add('bottleneckSeverity', {
    id: story.newKey(at),
    bottleneckId: entry.id,
    clusterId: cluster.id,
    severity,
    note: random.chance(0.5) ? random.pick(SEVERITY_NOTES) : null,
    evidenceUrl: null,
    provenance: 'declarado',
    status: row.status,
    version: row.version,
    reportedAt: at.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  })
}

const drawSeverity = (random: Random): number => Number(random.weighted({ 1: 5, 2: 15, 3: 35, 4: 30, 5: 15 }))
