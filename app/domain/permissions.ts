import type { Actor } from './actors.ts'
import { forbidden } from './errors.ts'

/**
 * How somebody stands towards a record, from the parties the record belongs to. "Editors draft, edit the profile, report
 * severity and post news. Managers do that and also bind" (product.md, "Organisations act, people sign").
 */
export const STANDINGS = ['anonymous', 'reader', 'outsider', 'editor', 'manager', 'coordinator'] as const
export type Standing = (typeof STANDINGS)[number]

const EVERYONE = STANDINGS
const SIGNED_IN = ['reader', 'outsider', 'editor', 'manager', 'coordinator'] as const
const EDITORS = ['editor', 'manager', 'coordinator'] as const
/** Those who write as their own party: the coordination does not speak for a cluster. */
const PARTY_EDITORS = ['editor', 'manager'] as const
const MANAGERS = ['manager'] as const
const COORDINATION = ['coordinator'] as const

/** The one table: action → the standings that may do it. Services ask it through `can` and `demand`. */
export const PERMISSIONS = {
  'page.read': EVERYONE,
  'session.start': EVERYONE,
  'account.manage': SIGNED_IN,
  'session.end': EVERYONE,
  'access.request': EVERYONE,
  'record.report-error': EVERYONE,
  'cluster.contact': EVERYONE,

  'cluster.edit': EDITORS,
  'inbox.read': ['editor', 'manager', 'coordinator'],
  'people.invite': ['manager', 'coordinator'],
  'people.manage': ['manager', 'coordinator'],
  'acting-for.switch': ['editor', 'manager', 'coordinator'],

  'alliance.propose': MANAGERS,
  'alliance.edit': MANAGERS,
  'alliance.answer': MANAGERS,
  'alliance.end': MANAGERS,
  'alliance.renew': MANAGERS,
  'alliance.read-private': ['editor', 'manager', 'coordinator'],
  'alliance.add-evidence': PARTY_EDITORS,

  'bottleneck.report-severity': PARTY_EDITORS,
  'bottleneck.report': PARTY_EDITORS,
  'bottleneck.post-news': EDITORS,
  'bottleneck.read-reported': ['editor', 'manager', 'coordinator'],
  'bottleneck.move': COORDINATION,

  'initiative.propose': PARTY_EDITORS,
  'initiative.draft': PARTY_EDITORS,
  'initiative.publish': MANAGERS,
  'initiative.edit': MANAGERS,
  'initiative.cancel': MANAGERS,
  'initiative.reopen': MANAGERS,
  'initiative.decide': MANAGERS,
  'initiative.commit': MANAGERS,
  'initiative.vote': MANAGERS,
  'initiative.ask': EDITORS,
  'initiative.read-private': EDITORS,

  'project.record': MANAGERS,
  'project.answer': MANAGERS,
  'project.lead': MANAGERS,
  'project.reach-milestone': MANAGERS,
  'project.post-update': PARTY_EDITORS,
  'project.add-evidence': PARTY_EDITORS,
  'project.read-private': EDITORS,

  'result.define': MANAGERS,
  'result.report': MANAGERS,
  'result.attest': MANAGERS,

  'maturity.record': COORDINATION,
  'maturity.self-assess': MANAGERS,
  'maturity.publish': MANAGERS,
  'maturity.read-private': EDITORS,

  'mentorship.offer': MANAGERS,
  'mentorship.qualify': COORDINATION,
  'mentorship.match': PARTY_EDITORS,
  'mentorship.request': MANAGERS,
  'mentorship.answer': MANAGERS,
  'mentorship.ask': PARTY_EDITORS,
  'mentorship.agree': MANAGERS,
  'mentorship.work': PARTY_EDITORS,
  'mentorship.close': MANAGERS,
  'mentorship.read-private': EDITORS,
  /** What was said and who came: "visible to both clusters only". */
  'mentorship.read-notes': PARTY_EDITORS,

  'suggestion.dismiss': PARTY_EDITORS,
  'suggestion.read-dismissed': EDITORS,

  'map.save-view': PARTY_EDITORS,

  'record.follow': SIGNED_IN,
  'news.read': SIGNED_IN,
  'mail.choose': SIGNED_IN,

  'bulletin.write': COORDINATION,

  'event.read-private': ['editor', 'manager', 'coordinator'],

  'coordination.enter': COORDINATION,
  'map.relayout': COORDINATION,
} as const satisfies Record<string, readonly Standing[]>

export type Action = keyof typeof PERMISSIONS

/** How `actor` stands towards a record that belongs to `parties` (ids); the strongest relation wins. */
export function standing(actor: Actor, parties: readonly string[]): Standing {
  if (actor.kind === 'system') return 'coordinator'
  if (actor.kind === 'anonymous') return 'anonymous'
  if (actor.isCoordinator) return 'coordinator'
  const roles = actor.memberships.filter(m => m.partyId === actor.actingFor && parties.includes(m.partyId))
  if (roles.some(m => m.role === 'manager')) return 'manager'
  if (roles.length > 0) return 'editor'
  return actor.memberships.length > 0 ? 'outsider' : 'reader'
}

/** Whether `actor` may do `action` on a record of `parties`. Pass the actor's own party for what has no record yet. */
export function can(actor: Actor, action: Action, parties: readonly string[] = []): boolean {
  return (PERMISSIONS[action] as readonly Standing[]).includes(standing(actor, parties))
}

/** `can`, or a 403 that says who may (`permissions.<action>` of the catalogue). */
export function demand(actor: Actor, action: Action, parties: readonly string[] = []): void {
  if (!can(actor, action, parties)) throw forbidden(`permissions.${action.replaceAll('.', '_')}`)
}

/** The party the actor acts for, as a list: what to hand to `can` where there is no record yet. */
export function ownParty(actor: Actor): string[] {
  return actor.kind === 'user' && actor.actingFor ? [actor.actingFor] : []
}
