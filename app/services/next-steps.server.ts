import type { TFunction } from 'i18next'
import type { Actor } from '#app/domain/actors.ts'
import { isOpen } from '#app/domain/bottlenecks.ts'
import type { NextStep } from '#app/domain/next-steps.ts'
import { can } from '#app/domain/permissions.ts'
import type { Language, MaturityDimension } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { findClusterOfParty } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { readMaturity } from './maturity-page.server.ts'
import { readOfferRows } from './mentorship-list.server.ts'
import { readPartnerSuggestions } from './partner-suggestions.server.ts'

interface Own {
  id: string
  slug: string
  productiveSector: string
}

/**
 * What a cluster could do next, at most one of each kind: join an initiative against what hits it, say whether the
 * bottleneck that most of its sector report hits it too, ask for mentorship where it is weakest, write to the partner
 * suggested first. Nothing for whoever does not write for a cluster.
 */
export async function readNextSteps(db: Db, actor: Actor, language: Language, now: Date): Promise<NextStep[]> {
  const partyId = actor.kind === 'user' ? actor.actingFor : null
  if (partyId === null || !can(actor, 'bottleneck.report-severity', [partyId])) return []
  const own = await findClusterOfParty(db, partyId)
  if (!own) return []
  const { t } = serverI18n(language)
  const steps = await Promise.all([
    findInitiative(db, own, t, language),
    findBottleneck(db, own, t, language),
    findMentorship(db, actor, own, t),
    findPartner(db, actor, own, t, now),
  ])
  return steps.filter(step => step !== null)
}

/** The initiative that closes first among those against a bottleneck that the cluster says hits it. */
async function findInitiative(db: Db, own: Own, t: TFunction, language: Language): Promise<NextStep | null> {
  const [bottlenecks, initiatives] = await Promise.all([readBottleneckRows(db), readInitiativeRows(db)])
  const suffered = new Set(bottlenecks.filter(row => row.reportedBy.includes(own.id)).map(row => row.code))
  const [first] = initiatives
    .filter(row => row.status === 'open' && row.leader.id !== own.id)
    .filter(row => !row.committed.includes(own.id) && !row.invited.includes(own.id))
    .filter(row => row.bottlenecks.some(code => suffered.has(code)))
    .sort((a, b) => a.closesOn.localeCompare(b.closesOn) || a.code.localeCompare(b.code))
  if (!first) return null
  const code = first.bottlenecks.find(one => suffered.has(one)) ?? ''
  return {
    kind: 'initiative',
    text: t('nextSteps.initiative', { code: first.code, title: first.title }),
    note: t('nextSteps.initiativeNote', { bottleneck: code, date: formatFor(language).date(first.closesOn) }),
    href: `/iniciativas/${first.slug}`,
  }
}

/** The open bottleneck of its sector that most clusters report and it has said nothing of. */
async function findBottleneck(db: Db, own: Own, t: TFunction, language: Language): Promise<NextStep | null> {
  const rows = await readBottleneckRows(db)
  const [first] = rows
    .filter(row => isOpen(row.status) && row.productiveSector === own.productiveSector)
    .filter(row => !row.reportedBy.includes(own.id))
    .sort((a, b) => b.reported.length - a.reported.length || a.code.localeCompare(b.code))
  if (!first) return null
  const title = language === 'en' ? (first.titleEn ?? first.titleEs) : first.titleEs
  return {
    kind: 'bottleneck',
    text: t('nextSteps.bottleneck', { code: first.code, title }),
    note: t('nextSteps.bottleneckNote', { count: first.reported.length }),
    href: `/cuellos-de-botella/${first.code}#severidad`,
  }
}

/** Its weakest dimension in which somebody has a free place; without any reading, to take stock. */
async function findMentorship(db: Db, actor: Actor, own: Own, t: TFunction): Promise<NextStep | null> {
  const { dimensions } = await readMaturity(db, actor, own.id)
  if (dimensions.length === 0) {
    if (!can(actor, 'maturity.self-assess', [own.id])) return null
    const href = `/clusteres/${own.slug}/madurez/autoevaluacion`
    return { kind: 'cluster', text: t('nextSteps.assess'), note: t('nextSteps.assessNote'), href }
  }
  const offers = await readOfferRows(db)
  const freeIn = (dimension: MaturityDimension) =>
    offers.filter(offer => offer.dimensions.includes(dimension)).reduce((sum, offer) => sum + offer.free, 0)
  // They come with the most advanced first.
  const weakest = [...dimensions].reverse().find(one => freeIn(one.dimension) > 0)
  if (!weakest) return null
  const dimension = t(`vocab.maturityDimension.${weakest.dimension}`)
  return {
    kind: 'mentorship',
    text: t('nextSteps.mentorship', { dimension }),
    note: t('nextSteps.mentorshipNote', { count: freeIn(weakest.dimension) }),
    href: `/mentorias/pedir?dimension=${weakest.dimension}`,
  }
}

async function findPartner(db: Db, actor: Actor, own: Own, t: TFunction, now: Date): Promise<NextStep | null> {
  const { partners, total } = await readPartnerSuggestions(db, actor, own.slug, 1, now)
  const [first] = partners
  if (!first) return null
  return {
    kind: 'alliance',
    text: t('nextSteps.partner', { name: first.name }),
    note: t('nextSteps.partnerNote', { count: total }),
    href: `/clusteres/${own.slug}/aliados`,
  }
}
