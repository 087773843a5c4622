import { describe, expect, it } from 'vitest'
import { runList } from '#app/domain/list-view.ts'
import { type MentorshipRow, mentorshipListSpec } from '#app/domain/mentorship-list.ts'
import { OFFER_LIST, type OfferRow } from '#app/domain/mentorship-offer-list.ts'
import { MENTORSHIP_STATUSES, PUBLIC_MENTORSHIP_STATUSES } from '#app/domain/mentorships.ts'

const cluster = (slug: string, more: Partial<MentorshipRow['mentor']> = {}): MentorshipRow['mentor'] => ({
  id: slug,
  slug,
  name: `Clúster ${slug}`,
  sector: 'cacao',
  regions: ['Central'],
  ...more,
})
const row = (id: string, more: Partial<MentorshipRow> = {}): MentorshipRow => ({
  id,
  mentor: cluster('cacao'),
  mentee: cluster('moda', { sector: 'moda', regions: ['Caribe'] }),
  dimension: 'gobernanza',
  status: 'active',
  provenance: 'confirmado',
  text: `cluster cacao moda ${id}`,
  since: '2026-03-01',
  until: null,
  answerBy: null,
  dated: '2026-03-01',
  ...more,
})

describe('the list of mentorships', () => {
  const rows = [
    row('a'),
    row('b', { dated: '2026-05-01', dimension: 'financiacion' }),
    row('c', { dated: '2026-04-01', mentor: cluster('ante'), status: 'completed' }),
    row('d', { status: 'requested', dated: '2026-06-01' }),
  ]
  const ids = (query: string, all = true) =>
    runList(rows, mentorshipListSpec(all), new URLSearchParams(query)).rows.map(one => one.id)

  it('has the newest first, and sorts by either cluster and by status', () => {
    expect(ids('')).toEqual(['d', 'b', 'c', 'a'])
    expect(ids('orden=mentor')).toEqual(['c', 'd', 'b', 'a'])
    expect(ids('orden=estado')).toEqual(['d', 'b', 'a', 'c'])
  })

  it('finds by the place and sector of either cluster, by dimension and status', () => {
    expect(ids('region=Caribe')).toHaveLength(4)
    expect(ids('sector=moda&dimension=financiacion')).toEqual(['b'])
    expect(ids('estado=completed')).toEqual(['c'])
    expect(ids('q=Cacao+b')).toEqual(['b'])
  })

  it('knows the private statuses only for the coordination', () => {
    const { list } = runList(rows, mentorshipListSpec(false), new URLSearchParams('estado=requested'))
    expect(list.ignored).toEqual([{ name: 'estado', value: 'requested' }])
    expect(Object.keys(list.counts.estado ?? {})).toEqual([...PUBLIC_MENTORSHIP_STATUSES])
    expect(MENTORSHIP_STATUSES.length).toBeGreaterThan(PUBLIC_MENTORSHIP_STATUSES.length)
  })
})

describe('the list of offers', () => {
  const offer = (slug: string, more: Partial<OfferRow> = {}): OfferRow => ({
    cluster: cluster(slug),
    text: slug,
    dimensions: ['gobernanza'],
    capacity: 2,
    isLeft: false,
    free: 1,
    months: 6,
    format: 'remote',
    languages: ['es'],
    ...more,
  })
  const rows = [
    offer('full', { free: 0 }),
    offer('wide', { free: 2, dimensions: ['gobernanza', 'actores'], format: 'both' }),
    offer('short', { months: 3, format: 'visit' }),
  ]
  const slugs = (query: string) =>
    runList(rows, OFFER_LIST, new URLSearchParams(query)).rows.map(one => one.cluster.slug)

  it('has most free places first, and says who has one', () => {
    expect(slugs('')).toEqual(['wide', 'short', 'full'])
    expect(slugs('cupo=libre&orden=duracion')).toEqual(['short', 'wide'])
  })

  it('takes whoever does both for either format', () => {
    expect(slugs('formato=visit')).toEqual(['wide', 'short'])
    expect(slugs('formato=remote')).toEqual(['wide', 'full'])
    expect(slugs('dimension=actores')).toEqual(['wide'])
  })
})
