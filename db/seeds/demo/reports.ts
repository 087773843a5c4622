import { type BottleneckStatus, nextBottleneckCode } from '#app/domain/bottlenecks.ts'
import { searchable } from '#app/domain/text.ts'
import { BOTTLENECK_CATEGORIES } from '#app/domain/vocabularies.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { noteReason } from './register.ts'
import { daysAfter, type Story } from './story.ts'
import { REPORTED_TITLES } from './words.ts'

/** How the coordination answers a report, and how often. */
const ANSWERS = { accepted: 50, dismissed: 15, waiting: 35 } as const

interface Report {
  number: number
  answer: keyof typeof ANSWERS
  cluster: DemoCluster
  reportedAt: Date
  answeredAt: Date
}

/** New bottlenecks that fictional clusters report; those accepted get the codes after `codes`, in the order of their acceptance. */
export function tellReports(story: Story, clusters: readonly DemoCluster[], codes: readonly (string | null)[]): void {
  const random = story.random('reports')
  const sure = Object.keys(ANSWERS) as Report['answer'][]
  const reports = Array.from({ length: Math.max(6, Math.round(clusters.length / 25)) }, (_, i): Report => {
    const answer = sure[i] ?? random.weighted(ANSWERS)
    const cluster = random.pick(clusters)
    const from = answer === 'waiting' ? daysAfter(story.end, -25) : daysAfter(cluster.since, 20)
    const reportedAt = random.between(from, daysAfter(story.end, -20))
    return { number: i + 1, answer, cluster, reportedAt, answeredAt: daysAfter(reportedAt, random.whole(3, 19)) }
  })
  const given = [...codes]
  for (const report of reports.sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())) {
    const code = report.answer === 'accepted' ? nextBottleneckCode(given) : null
    given.push(code)
    tellReport(story, random, report, code)
  }
}

const STATUS: Record<Report['answer'], BottleneckStatus> = {
  accepted: 'identified',
  dismissed: 'dismissed',
  waiting: 'reported',
}

function tellReport(story: Story, random: Random, report: Report, code: string | null): void {
  const { number, answer, cluster, reportedAt, answeredAt } = report
  const id = story.newKey(reportedAt)
  const again = Math.floor((number - 1) / REPORTED_TITLES.length)
  const title = `${REPORTED_TITLES[(number - 1) % REPORTED_TITLES.length]}${again > 0 ? ` (${again + 1})` : ''}`
  const isAnswered = answer !== 'waiting'
  const status = STATUS[answer]
  const about = { subject: { type: 'bottleneck', id }, mentions: [{ type: 'cluster', id: cluster.id }] } as const
  story.add('bottleneck', {
    id,
    code,
    slug: `cuello-demo-${String(number).padStart(3, '0')}`,
    titleEs: title,
    titleEn: null,
    description:
      'Reporte ficticio de la demostración, para mostrar cómo llega un cuello de botella nuevo y cómo se revisa.',
    searchText: searchable(code, title),
    productiveSector: cluster.productiveSector,
    category: random.pick(BOTTLENECK_CATEGORIES),
    macroSector: cluster.macroSector,
    chainLink: null,
    status,
    provenance: 'declarado',
    responsibleKind: null,
    suggestedResponsibleId: null,
    responsibleId: null,
    targetDate: null,
    resolvability: null,
    horizon: null,
    suggestedResponse: null,
    basis: '[]',
    reportedBy: cluster.id,
    demo: 1,
    version: isAnswered ? 2 : 1,
    createdAt: reportedAt.toISOString(),
    updatedAt: (isAnswered ? answeredAt : reportedAt).toISOString(),
  })
  story.add('bottleneckRegion', { bottleneckId: id, region: cluster.region })
  story.add('bottleneckSeverity', {
    id: story.newKey(reportedAt),
    bottleneckId: id,
    clusterId: cluster.id,
    severity: random.whole(3, 5),
    note: null,
    evidenceUrl: null,
    provenance: 'declarado',
    status: 'active',
    version: 1,
    reportedAt: reportedAt.toISOString(),
    updatedAt: reportedAt.toISOString(),
  })
  story.tell({ ...about, verb: 'bottleneck.reported', audience: 'parties', payload: {} }, reportedAt, cluster.id)
  if (!isAnswered) return
  noteReason(story, id, 'reported', status, answeredAt)
  const moved = { from: 'reported', to: status } as const
  if (code)
    story.tell({ ...about, verb: 'bottleneck.accepted', audience: 'public', payload: { code } }, answeredAt, null)
  else story.tell({ ...about, verb: 'bottleneck.moved', audience: 'parties', payload: moved }, answeredAt, null)
}
