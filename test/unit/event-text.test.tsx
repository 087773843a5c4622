import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EventLine } from '#app/components/records/EventLine.tsx'
import { REPEATED_VERBS } from '#app/domain/event-groups.ts'
import { type EventView, plainSentence } from '#app/domain/event-view.ts'
import type { EventPayloads, EventVerb } from '#app/domain/events.ts'
import { LANGUAGES, type Language } from '#app/domain/vocabularies.ts'
import { eventText, type ToldEvent } from '#app/i18n/event-text.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { atomFeed } from '#app/services/atom.server.ts'

/** A payload for every verb: the compiler asks for those that are added. */
const PAYLOADS: EventPayloads = {
  'cluster.imported': {},
  'organization.imported': {},
  'alliance.imported': {},
  'bottleneck.imported': {},
  'project.imported': {},
  'gathering.imported': {},
  'cluster.updated': { version: 2, fields: ['description'] },
  'cluster.partner-dismissed': { otherId: 'o', rule: 'all' },
  'cluster.partner-restored': { otherId: 'o', rule: 'all' },
  'organization.added': {},
  'alliance.proposed': {},
  'alliance.edited': { version: 2, fields: ['title'] },
  'alliance.confirmed': {},
  'alliance.activated': {},
  'alliance.declined': {},
  'alliance.withdrawn': {},
  'alliance.disputed': {},
  'alliance.ended': {},
  'alliance.renewed': {},
  'alliance.evidence-added': { evidenceId: 'e' },
  'bottleneck.reported': {},
  'bottleneck.accepted': { code: 'CB-097' },
  'bottleneck.moved': { from: 'identified', to: 'prioritized' },
  'bottleneck.assigned': { responsibleId: 'o', targetDate: '2027-03-31' },
  'bottleneck.assessed': { resolvability: 'alta', horizon: null },
  'bottleneck.severity-reported': { severity: 4, before: null },
  'bottleneck.severity-withdrawn': { severity: 4 },
  'bottleneck.news-posted': { newsId: 'n' },
  'initiative.drafted': {},
  'initiative.published': { code: 'IC-001' },
  'initiative.edited': { version: 2, fields: ['purpose'], substance: 1 },
  'initiative.committed': { kind: 'money', amount: 1000, clusters: 2, minimum: 3, quorum: 0 },
  'initiative.commitment-changed': { kind: 'hours', amount: 40, clusters: 2, minimum: 3, quorum: 0 },
  'initiative.commitment-renewed': { kind: 'other', amount: null, clusters: 3, minimum: 3, quorum: 1 },
  'initiative.commitment-withdrawn': { clusters: 1, minimum: 3 },
  'initiative.invitation-declined': {},
  'initiative.question-asked': { questionId: 'q' },
  'initiative.deciding': { clusters: 3, votingEndsOn: '2026-12-10' },
  'initiative.voted': {},
  'initiative.agreed': { acta: 'ab' },
  'initiative.not-agreed': { acta: 'ab' },
  'initiative.closed-without-quorum': { clusters: 1, minimum: 3 },
  'initiative.reopened': { closesOn: '2027-03-31' },
  'initiative.cancelled': {},
  'project.agreed': { initiativeId: 'i' },
  'project.recorded': {},
  'project.confirmed': {},
  'project.declined': {},
  'project.disputed': {},
  'project.edited': { version: 2, fields: ['title'] },
  'project.started': {},
  'project.suspended': {},
  'project.resumed': {},
  'project.completed': {},
  'project.cancelled': {},
  'project.milestone-added': { milestoneId: 'm' },
  'project.milestone-changed': { milestoneId: 'm' },
  'project.milestone-done': { milestoneId: 'm' },
  'project.milestone-reopened': { milestoneId: 'm' },
  'project.milestone-dropped': { milestoneId: 'm' },
  'project.milestone-overdue': { milestoneId: 'm', dueOn: '2026-11-19' },
  'project.budget-added': { lineId: 'l', committed: 1000, received: 0, spent: 0 },
  'project.budget-changed': { lineId: 'l', committed: 1000, received: 500, spent: 0 },
  'project.budget-removed': { lineId: 'l', committed: 1000, received: 500, spent: 0 },
  'project.update-posted': { updateId: 'u' },
  'project.evidence-added': { evidenceId: 'e' },
  'result.defined': { resultId: 'r' },
  'result.goal-set': { version: 2 },
  'result.reading-added': { readingId: 'r' },
  'result.reading-corrected': { readingId: 'r', correctsId: 'q' },
  'result.attested': { readingId: 'r' },
  'project.shares-set': { shares: [{ bottleneckId: 'b', percent: 40 }] },
  'bottleneck.suggestion-dismissed': { to: 'in_progress', causeId: 'p' },
  'maturity.recorded': { kind: 'ssme', readings: 11 },
  'maturity.corrected': { readingId: 'r', correctsId: 'q' },
  'maturity.withdrawn': { readingId: 'r' },
  'maturity.published': { readings: 3 },
  'maturity.hidden': { readings: 1 },
  'mentorship-offer.opened': { capacity: 2 },
  'mentorship-offer.changed': { version: 2, fields: ['capacity'] },
  'mentorship-offer.closed': {},
  'mentorship-offer.qualified': { dimension: 'gobernanza' },
  'mentorship-offer.refused': { dimension: 'financiacion' },
  'mentorship.requested': { answerBy: '2026-12-05' },
  'mentorship.question-asked': { questionId: 'q' },
  'mentorship.accepted': {},
  'mentorship.declined': { suggestedMentorId: null },
  'mentorship.waitlisted': {},
  'mentorship.recalled': { answerBy: '2026-12-05' },
  'mentorship.withdrawn': {},
  'mentorship.expired': {},
  'mentorship.agreement-written': { version: 1 },
  'mentorship.signed': { version: 1 },
  'mentorship.started': {},
  'mentorship.session-planned': { sessionId: 's' },
  'mentorship.session-held': { sessionId: 's' },
  'mentorship.session-changed': { sessionId: 's' },
  'mentorship.session-cancelled': { sessionId: 's' },
  'mentorship.commitment-made': { commitmentId: 'c' },
  'mentorship.commitment-changed': { commitmentId: 'c' },
  'mentorship.commitment-done': { commitmentId: 'c' },
  'mentorship.commitment-dropped': { commitmentId: 'c' },
  'mentorship.progressed': { goalId: 'g', percent: 40 },
  'mentorship.contact-changed': {},
  'mentorship.paused': {},
  'mentorship.resumed': {},
  'mentorship.completed': {},
  'mentorship.ended-early': {},
  'mentorship.feedback-given': {},
  'mentorship.reading-attached': { readingId: 'r' },
  'mentorship.lesson-written': { version: 1 },
  'mentorship.lesson-published': { version: 1 },
  'bulletin.drafted': {},
  'bulletin.edited': { version: 2 },
  'bulletin.discarded': {},
  'bulletin.published': {},
  'bulletin.corrected': { correctionId: 'x' },
  'map.laid-out': { nodes: 3 },
  'person.joined': { role: 'manager', membershipId: 'm' },
  'person.role-changed': { role: 'editor', membershipId: 'm' },
  'person.left': { membershipId: 'm', handedBack: 0 },
  'person.invited': { role: 'editor', invitationId: 'i' },
  'person.erased': { userId: 'u' },
  'access.requested': { requestId: 'r' },
  'access.handled': { requestId: 'r', status: 'invited' },
  'record.error-reported': { reportId: 'r' },
  'record.error-handled': { reportId: 'r', status: 'resolved' },
}
const VERBS = Object.keys(PAYLOADS) as EventVerb[]

/** An event as the server hands it to a page, in Spanish unless told otherwise. */
function view(verb: EventVerb, more: Partial<EventView> & { payload?: object } = {}, language: Language = 'es') {
  const { payload = PAYLOADS[verb], ...changed } = more
  const event: EventView = {
    seq: 7,
    verb,
    sentence: '',
    subject: { type: 'alliance', name: 'Cacao & <b>selva</b>', href: '/alianzas/cacao-selva', provenance: 'declarado' },
    party: { name: 'Clúster de Cacao', href: '/clusteres/cacao' },
    who: 'Clúster de Cacao',
    person: null,
    responsible: null,
    recordedAt: '2026-11-20T15:00:00.000Z',
    occurredOn: null,
    ...changed,
  }
  const { party, subject, responsible } = event
  const told = { verb, payload, party, subject, responsible } as ToldEvent
  return { ...event, sentence: eventText(serverI18n(language).t, language, told) }
}

describe('the sentence of an event', () => {
  it.each(LANGUAGES.flatMap(language => VERBS.map(verb => [language, verb] as const)))(
    '%s %s is whole',
    (language, verb) => {
      const sentence = plainSentence(view(verb, {}, language))
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toMatch(/\{\{|events\.|undefined|null|[\uE001-\uE003]/)
    },
  )

  it.each(LANGUAGES.flatMap(language => REPEATED_VERBS.map(verb => [language, verb] as const)))(
    '%s %s says how often',
    (language, verb) => {
      const { party, subject, responsible } = view(verb)
      const told = { verb, payload: PAYLOADS[verb], party, subject, responsible, times: 3 } as ToldEvent
      const sentence = plainSentence({ ...view(verb), sentence: eventText(serverI18n(language).t, language, told) })
      expect(sentence).toMatch(/^\p{Lu}.* 3 .*\.$/u)
      expect(sentence).not.toMatch(/\{\{|events\.|undefined|null|[\uE001-\uE003]/)
    },
  )

  it('says whose profile it is, what changed and who is in charge', () => {
    const own = { name: 'Clúster de Cacao', href: '/clusteres/cacao' }
    const subject = { ...own, type: 'cluster', provenance: null } as const
    expect(plainSentence(view('cluster.updated', { subject }))).toBe('Clúster de Cacao actualizó su perfil.')
    const changed = { payload: { severity: 5, before: 2 } }
    expect(plainSentence(view('bottleneck.severity-reported', changed))).toContain('de 2 a 5')
    const responsible = { name: 'INVIMA', href: '/organizaciones/invima' }
    const who = 'La coordinación nacional'
    expect(plainSentence(view('bottleneck.assigned', { party: null, who, responsible }))).toBe(
      'La coordinación nacional puso el cuello de botella Cacao & <b>selva</b> a cargo de INVIMA, con fecha meta 31 mar 2027.',
    )
  })

  it('becomes links that hold the names as they are', () => {
    expect(renderToStaticMarkup(<EventLine event={view('alliance.confirmed')} />)).toBe(
      '<a href="/clusteres/cacao">Clúster de Cacao</a> confirmó la alianza <a href="/alianzas/cacao-selva">Cacao &amp; &lt;b&gt;selva&lt;/b&gt;</a>.',
    )
  })
})

describe('the feed', () => {
  const { t } = serverI18n('es')
  const about = { path: '/actividad.atom', page: '/actividad', title: t('events.feedTitle') }
  const feed = (events: EventView[]) => atomFeed(events, about, { t, language: 'es', publicUrl: 'https://red.test/' })

  it('has absolute addresses, ids that do not change, and escapes what people wrote', () => {
    const text = feed([
      view('alliance.proposed', { subject: { ...view('alliance.proposed').subject, name: 'A\u0000\uD800 & <b>"' } }),
    ])
    expect(text).toContain('<id>tag:red.test,2026:actividad/7</id>')
    expect(text).toContain('href="https://red.test/alianzas/cacao-selva"')
    expect(text).toContain('<title>Clúster de Cacao propuso la alianza A &amp; &lt;b&gt;&quot;.</title>')
    expect(text).toContain('<updated>2026-11-20T15:00:00.000Z</updated>')
  })

  it('marks what is about an example', () => {
    const subject = { type: 'bottleneck', name: 'CB-001 Caja', href: '/x', provenance: 'ilustrativo' } as const
    expect(feed([view('bottleneck.moved', { subject })])).toContain('(Ilustrativo)</title>')
  })

  it('is a feed without entries before anything has happened', () => {
    expect(feed([])).toMatch(/^<\?xml.*<updated>1970.*<\/feed>\n$/s)
  })
})
