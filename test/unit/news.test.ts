import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventVerb } from '#app/domain/events.ts'
import { aboutText, levelForm, readAbout, readUndo, undoAddress } from '#app/domain/follow-forms.ts'
import { FOLLOW_LEVELS, type FollowLevel, followState, lessThan, WISHES } from '#app/domain/follows.ts'
import {
  isTold,
  KEY_VERBS,
  mayReadNews,
  type NewsLine,
  type NewsReader,
  type NewsWishes,
  type RecordRef,
  reasonsOf,
} from '#app/domain/news.ts'
import { ageOf, groupNotices } from '#app/domain/notices.ts'

const REFS: RecordRef[] = [
  'cluster/a',
  'cluster/b',
  'alliance/x',
  'alliance/y',
  'bottleneck/c',
  'project/p',
  'result/r',
]
const VERBS: EventVerb[] = [
  'alliance.confirmed',
  'alliance.evidence-added',
  'project.update-posted',
  'alliance.imported',
]
const READER: NewsReader = { userId: 'me', partyIds: ['a'], isCoordinator: false }

const line = fc.record<NewsLine>({
  seq: fc.integer({ min: 1, max: 1000 }),
  verb: fc.constantFrom(...VERBS),
  subject: fc.constantFrom(...REFS),
  mentions: fc.uniqueArray(fc.constantFrom(...REFS), { maxLength: 3 }),
  audience: fc.constantFrom('public', 'parties', 'coordination'),
  actorId: fc.constantFrom(null, 'me', 'other'),
  onBehalfOf: fc.constantFrom(null, 'a', 'b'),
})
const level = fc.constantFrom(...FOLLOW_LEVELS)
const wishes = fc.record<NewsWishes>({
  levels: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...REFS), level), { selector: ([ref]) => ref })
    .map(all => new Map(all)),
  takesPart: fc.subarray(REFS).map(refs => new Map(refs.map(ref => [ref, 'a']))),
  topics: fc.array(fc.tuple(level, fc.subarray(REFS)), { maxLength: 3 }).map(all =>
    all.map(([wanted, refs], i) => ({
      follow: { id: `t${i}`, topic: 'sector' as const, query: 'cacao', level: wanted },
      finds: new Set(refs),
    })),
  ),
})

describe('what is news', () => {
  it('is never what one did oneself, nor what was imported', () => {
    fc.assert(
      fc.property(line, wishes, (one, wanted) => {
        const mine = reasonsOf({ ...one, actorId: 'me' }, READER, wanted)
        const imported = reasonsOf({ ...one, verb: 'alliance.imported' }, READER, wanted)
        expect([...mine, ...imported]).toEqual([])
      }),
    )
  })

  it('follows one’s own word on the record, whatever else is followed', () => {
    fc.assert(
      fc.property(line, wishes, level, (one, wanted, own) => {
        const said = { ...wanted, levels: new Map([...wanted.levels, [one.subject, own]]) }
        const reasons = reasonsOf({ ...one, actorId: null }, READER, said)
        const isHeard = one.verb !== 'alliance.imported' && isTold(own, one.verb)
        expect(reasons.length > 0).toBe(isHeard)
      }),
    )
  })

  it('needs a reason that is told at its own level, and gives only such', () => {
    fc.assert(
      fc.property(line, wishes, (one, wanted) => {
        for (const reason of reasonsOf(one, READER, wanted)) {
          if (reason.kind !== 'taking-part') expect(isTold(reason.level, one.verb)).toBe(true)
          if (reason.kind === 'record') expect([one.subject, ...one.mentions]).toContain(`${reason.type}/${reason.id}`)
          if (reason.kind === 'taking-part') {
            expect([one.subject, ...one.mentions].some(ref => wanted.takesPart.has(ref))).toBe(true)
          }
        }
      }),
    )
  })

  it('grows with the level: what is told at one is told at a higher one', () => {
    fc.assert(
      fc.property(line, wishes, (one, wanted) => {
        const at = (all: FollowLevel) => {
          const levels = new Map([...wanted.levels.keys()].map(ref => [ref, all]))
          const topics = wanted.topics.map(({ follow, finds }) => ({ finds, follow: { ...follow, level: all } }))
          return reasonsOf(one, READER, { ...wanted, levels, topics }).length > 0
        }
        expect(at('none') && !at('key')).toBe(false)
        expect(at('key') && !at('all')).toBe(false)
      }),
    )
  })

  it('of a result is that of its project, for what lists find', () => {
    const told: NewsLine = {
      seq: 1,
      verb: 'result.reading-added',
      subject: 'result/r',
      mentions: ['project/p'],
      audience: 'public',
      actorId: null,
      onBehalfOf: null,
    }
    const follow = { id: 't', topic: 'projects', query: '', level: 'key' } as const
    const by = (finds: RecordRef[]): NewsWishes => ({
      levels: new Map(),
      takesPart: new Map(),
      topics: [{ follow, finds: new Set(finds) }],
    })
    expect(reasonsOf(told, READER, by(['project/p']))).toHaveLength(1)
    expect(reasonsOf(told, READER, by(['project/q']))).toEqual([])
  })
})

describe('who may read news', () => {
  it('is everybody for what is public, its parties for the rest, the coordination for all', () => {
    fc.assert(
      fc.property(line, fc.subarray(REFS), (one, refs) => {
        const hidden = new Set(refs)
        const concerns = one.onBehalfOf === 'a' || [one.subject, ...one.mentions].includes('cluster/a')
        const isOpen = one.audience === 'public' && !hidden.has(one.subject)
        const expected = one.audience !== 'coordination' && (isOpen || concerns)
        expect(mayReadNews(one, READER, hidden)).toBe(expected)
        expect(mayReadNews(one, { ...READER, isCoordinator: true }, hidden)).toBe(true)
        expect(mayReadNews(one, { ...READER, partyIds: [] }, hidden)).toBe(isOpen)
      }),
    )
  })
})

describe('notices', () => {
  const items = fc
    .uniqueArray(line, { selector: one => one.seq, maxLength: 40 })
    .map(lines => lines.sort((a, b) => b.seq - a.seq).map(one => ({ line: one, reasons: [] })))
  const NOTHING_READ = { through: 0, records: new Map() }

  it('are one for each record, with all its news, the newest first', () => {
    fc.assert(
      fc.property(items, all => {
        const notices = groupNotices(all, NOTHING_READ, 0)
        expect(notices.flatMap(notice => notice.items).length).toBe(all.length)
        expect(new Set(notices.map(notice => notice.subject)).size).toBe(notices.length)
        const order = notices.map(notice => notice.newest)
        expect(order).toEqual([...order].sort((a, b) => b - a))
        for (const { subject, newest, items: own } of notices) {
          expect(own.every(item => item.line.subject === subject)).toBe(true)
          expect(own.map(item => item.line.seq)).toEqual(own.map(item => item.line.seq).sort((a, b) => b - a))
          expect(newest).toBe(own[0]?.line.seq)
        }
      }),
    )
  })

  it('are read up to the mark, but for records of which something else was said', () => {
    fc.assert(
      fc.property(items, fc.nat(1000), fc.nat(1000), (all, through, ofX) => {
        const notices = groupNotices(all, { through, records: new Map([['alliance/x', ofX]]) }, 0)
        for (const { subject, newest, isUnread } of notices) {
          expect(isUnread).toBe(newest > (subject === 'alliance/x' ? ofX : through))
        }
        expect(groupNotices(all, NOTHING_READ, 1001).some(notice => notice.isUnread)).toBe(false)
      }),
    )
  })

  it('are of today, of the last seven days, or from before', () => {
    const ages = ['2026-11-20', '2026-11-19', '2026-11-14', '2026-11-13'].map(day => ageOf(day, '2026-11-20'))
    expect(ages).toEqual(['today', 'week', 'week', 'before'])
  })
})

describe('levels', () => {
  it('go down one by one', () => {
    expect(lessThan('all')).toBe('key')
    expect(lessThan('key')).toBe('none')
    expect(lessThan('none')).toBeNull()
    expect(KEY_VERBS).not.toContain('alliance.evidence-added')
  })

  it('say whether something is followed', () => {
    expect(followState(null, false).isFollowing).toBe(false)
    expect(followState(null, true).isFollowing).toBe(true)
    expect(followState('none', true).isFollowing).toBe(false)
    expect(followState('key', false).isFollowing).toBe(true)
  })

  it('are read from forms and addresses, and given back as they were', () => {
    for (const text of ['cluster/0190-a', 'alliances?area=innovacion&q=agua', 'sector?cacao', 'projects?']) {
      const about = readAbout(text)
      expect(about && aboutText(about)).toBe(text)
      for (const wish of WISHES) expect(readUndo(`${text}~${wish}`)).toEqual({ about, wish })
    }
    for (const text of ['network/x', 'cluster/', 'cluster', '', 'otra?cosa', 'sector/cacao']) {
      expect(readAbout(text)).toBeNull()
    }
    for (const text of [null, '', 'cluster/a', 'cluster/a~otro', '~all']) expect(readUndo(text)).toBeNull()
    expect(levelForm.safeParse({ intent: 'level', about: 'x', wish: 'all' }).success).toBe(false)
  })

  it('offer to be taken back once', () => {
    const about = readAbout('sector?cacao') ?? { ref: 'cluster/a' as const }
    const at = (path: string) => new URL(path, 'https://interclusters.test')
    const offered = undoAddress(at('/avisos?tipo=alliance'), { about }, 'end')
    expect(offered).toBe('/avisos?tipo=alliance&deshacer=sector%3Fcacao%7Eend')
    expect(undoAddress(at(offered), { about, undoes: '1' }, 'key')).toBe('/avisos?tipo=alliance')
    expect(undoAddress(at('/avisos?deshacer=x'), { about, undoes: '1' }, 'key')).toBe('/avisos')
  })
})
