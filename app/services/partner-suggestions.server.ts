import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { notFound } from '#app/domain/errors.ts'
import type { PartnerReason, PartnerSuggestions, ShownPartner } from '#app/domain/partner-suggestions.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { listPartnerDismissals } from '#db/queries/partner-suggestions.ts'
import type { Db } from '#db/schema.ts'
import { type Dismissal, type PartnerSuggestion, rankPartners } from '#graph/suggestions/partners.ts'
import { readMapNodes } from './map-nodes.server.ts'
import { type PartnerBase, readPartnerBase, readTogether } from './partner-base.server.ts'

/** Whom a cluster could work with, the best first. Nobody for whoever is no cluster. */
export function rankIn(base: PartnerBase, slug: string, dismissals: readonly Dismissal[] = []): PartnerSuggestion[] {
  const own = base.partners.get(slug)
  if (!own) return []
  const { neighbours, groups } = base
  const { tied, together } = readTogether(base, slug)
  return rankPartners({ own, partners: [...base.partners.values()], neighbours, groups, tied, together, dismissals })
}

/**
 * The first `most` partners suggested to a cluster. All of it comes from what is public; what the cluster said does not
 * apply counts, and is told, for its own people and the coordination alone.
 *
 * @throws 404 for whoever is no cluster
 */
export async function readPartnerSuggestions(
  db: Db,
  actor: Actor,
  slug: string,
  most: number,
  now: Date,
): Promise<PartnerSuggestions> {
  const base = await readPartnerBase(db, dayInBogota(now))
  const own = base.partners.get(slug)
  if (!own) throw notFound()
  const parties = [own.partyId]
  const said = can(actor, 'suggestion.read-dismissed', parties) ? await listPartnerDismissals(db, own.partyId) : []
  const ranked = rankIn(
    base,
    slug,
    said.map(row => ({ other: row.slug, rule: row.rule })),
  )
  const shown = ranked.slice(0, most)
  const partners = await describePartners(db, base, shown)
  return {
    cluster: { slug, name: own.name, isYours: ownParty(actor).includes(own.partyId) },
    rights: {
      canPropose: can(actor, 'alliance.propose', parties),
      canStart: can(actor, 'initiative.propose', parties),
      canDismiss: can(actor, 'suggestion.dismiss', parties),
    },
    partners,
    total: ranked.length,
    dismissed: said.map(({ slug: other, name, rule, reason, dismissedAt }) => {
      return { slug: other, name, rule, reason, dismissedAt }
    }),
  }
}

/** What is known of the suggested ones, by their names. */
export async function describePartners(
  db: Db,
  { names }: Pick<PartnerBase, 'names'>,
  suggestions: readonly PartnerSuggestion[],
): Promise<ShownPartner[]> {
  const nodes = await readMapNodes(db)
  return suggestions.flatMap(({ id, score, parts, reasons, dismissed }) => {
    const node = nodes.get(id)
    if (!node) return []
    const { name, regions, macroSector, maturityLevel } = node
    return {
      slug: id,
      name,
      region: regions[0] ?? null,
      macroSector,
      maturityLevel,
      score,
      parts,
      reasons: reasons.map(reason => withNames(reason, names)),
      dismissed: [...dismissed],
      bottleneck: reasons.flatMap(reason => (reason.key === 'openBottlenecks' ? reason.params.codes : []))[0] ?? null,
    }
  })
}

function withNames(reason: PartnerReason, names: ReadonlyMap<string, string>): PartnerReason {
  if (reason.key !== 'commonAllies') return reason
  return { ...reason, params: { ...reason.params, parties: reason.params.parties.map(id => names.get(id) ?? id) } }
}
