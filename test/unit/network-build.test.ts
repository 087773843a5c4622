import { describe, expect, test } from 'vitest'
import {
  allianceRecord,
  clusterRecord,
  initiativeRecord,
  leadershipRecord,
  mentorshipRecord,
  networkOf,
  organizationRecord,
  projectRecord,
  tiesAsText,
} from '#test/support/networks.ts'

const abc = ['a', 'b', 'c', 'd'].map(slug => clusterRecord(slug))

describe('a record with many parties draws a star', () => {
  //   a ── b
  //   ├─── c     never b ── c
  //   └─── d
  test('from the party that convenes it: the first, when nobody leads', () => {
    const network = networkOf({ parties: abc, alliances: [allianceRecord('x', 'a b c d')] })
    expect(tiesAsText(network)).toEqual(['alliance a b', 'alliance a c', 'alliance a d'])
  })

  test('from its leader, wherever it stands in the record', () => {
    const network = networkOf({ parties: abc, alliances: [allianceRecord('x', 'a b *c d')] })
    expect(tiesAsText(network)).toEqual(['alliance a c', 'alliance b c', 'alliance c d'])
  })

  //   a ── b
  //    ╲  ╱
  //     c
  test('where all lead jointly each is a centre', () => {
    const network = networkOf({
      parties: abc,
      alliances: [allianceRecord('x', 'a b c', { linkType: 'liderazgo_conjunto' })],
    })
    expect(tiesAsText(network)).toEqual(['alliance a b', 'alliance a c', 'alliance b c'])
  })
})

//   a ──▶ b, and b ──▶ a in another dimension
test('a mentorship goes from the mentor to the one who learns', () => {
  const held = { validFrom: '2026-03-01', validTo: '2026-09-30' }
  const network = networkOf({
    parties: abc,
    mentorships: [mentorshipRecord('x', 'b a', held), mentorshipRecord('y', 'a b', { title: 'financiacion' })],
  })
  expect(tiesAsText(network)).toEqual(['mentorship a b', 'mentorship b a'])
  const tie = network.edges.find(edge => edge.record.slug === 'x')
  expect(tie).toMatchObject({ id: 'mentorship/x/b/a', intercluster: true, precision: 'day', ...held })
  expect(tie?.record).toEqual({ type: 'mentorship', slug: 'x', title: 'gobernanza' })
})

describe('with the Red among the parties', () => {
  const withTheRed = [
    ...abc,
    organizationRecord('red-cluster-colombia', 'red_cluster'),
    organizationRecord('confecamaras', 'gremio'),
    organizationRecord('shop', 'empresa'),
    organizationRecord('mill', 'empresa'),
  ]

  //   confecamaras (one side with the Red)     red ── a, red ── shop; never a ── shop
  test('a documented alliance goes from the Red to each, and the body that runs it is the same side', () => {
    const network = networkOf({
      parties: withTheRed,
      alliances: [allianceRecord('x', '*confecamaras red-cluster-colombia a shop', { provenance: 'documentado' })],
    })
    expect(tiesAsText(network)).toEqual(['alliance red-cluster-colombia a', 'alliance red-cluster-colombia shop'])
  })

  test('an alliance recorded here has its own leader', () => {
    const network = networkOf({ parties: withTheRed, alliances: [allianceRecord('x', '*a red-cluster-colombia b')] })
    expect(tiesAsText(network)).toEqual(['alliance a b', 'alliance a red-cluster-colombia'])
  })

  test('companies are never tied to each other', () => {
    const network = networkOf({ parties: withTheRed, alliances: [allianceRecord('x', '*shop mill a')] })
    expect(tiesAsText(network)).toEqual(['alliance shop a'])
  })
})

describe('a shared project', () => {
  const chamber = organizationRecord('chamber')

  //   chamber ══ a (leadership)     a ── b (project); the chamber takes part through a
  test('leaves out the managing organisation of its clusters', () => {
    const network = networkOf({
      parties: [...abc, chamber],
      leaderships: [leadershipRecord('a', 'chamber')],
      projects: [projectRecord('p', 'a b *chamber')],
    })
    expect(tiesAsText(network)).toEqual(['leadership a chamber', 'project a b'])
    expect(network.edges.map(edge => edge.intercluster)).toEqual([false, true])
  })

  test('is not a programme, a measurement or a study', () => {
    const network = networkOf({ parties: abc, projects: [projectRecord('p', 'a b', { kind: 'programa_red' })] })
    expect(network.edges).toEqual([])
  })
})

test('two records between the same two are two ties, whatever order the records come in', () => {
  const alliances = [allianceRecord('x', 'a b'), allianceRecord('y', 'a b')]
  const network = networkOf({ parties: abc, alliances })
  expect(network.edges.map(edge => edge.id)).toEqual(['alliance/x/a/b', 'alliance/y/a/b'])
  expect(networkOf({ parties: [...abc].reverse(), alliances: [...alliances].reverse() })).toEqual(network)
})

test('a record that names an unknown party is a bug', () => {
  expect(() => networkOf({ parties: abc, alliances: [allianceRecord('x', 'a nobody')] })).toThrow('nobody')
})

describe('a joint initiative', () => {
  //   a ══ chamber (manages a)
  //   b ── a ── c      proposed by a in March, c joined in May; never b ── c
  test('ties whoever leads it to each that committed, since the later of the two was in', () => {
    const initiative = initiativeRecord('i', '*a b c chamber', '2026-03-01')
    const [a, b, c, chamber] = initiative.parties
    if (!a || !b || !c || !chamber) throw new Error('four parties')
    const network = networkOf({
      parties: [...abc, organizationRecord('chamber')],
      leaderships: [leadershipRecord('a', 'chamber')],
      initiatives: [{ ...initiative, validTo: '2026-06-30', parties: [a, b, { ...c, since: '2026-05-02' }, chamber] }],
    })
    expect(tiesAsText(network)).toEqual(['initiative a b', 'initiative a c', 'leadership a chamber'])
    const ties = network.edges.filter(edge => edge.type === 'initiative')
    expect(ties.map(edge => [edge.target, edge.validFrom, edge.validTo, edge.precision])).toEqual([
      ['b', '2026-03-01', '2026-06-30', 'day'],
      ['c', '2026-05-02', '2026-06-30', 'day'],
    ])
    expect(ties[0]).toMatchObject({
      provenance: 'declarado',
      intercluster: true,
      record: { type: 'initiative', slug: 'i' },
    })
  })
})
