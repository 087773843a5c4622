import { describe, expect, it } from 'vitest'
import { healthShare } from '#app/domain/network-health.ts'
import { countHealth } from '#graph/health/count.ts'
import { dayNumber, HealthNodes, heldOn, isSameHeld, lotOf, provenanceBits } from '#graph/health/ties.ts'
import type { Precision, Provenance } from '#graph/records.ts'

type Tie = [from: string, to: string, more?: { since?: string; until?: string; precision?: Precision; by?: Provenance }]

/** Clusters a, b, c …, all in one place, and an organisation `o`, tied as mentorships are: pair by pair. */
function layOut(letters: string, ties: readonly Tie[], placeOf: Record<string, [region: string, sector: string]> = {}) {
  const party = (slug: string, kind: 'cluster' | 'organization') => ({
    ...{ id: slug, slug, kind, organizationKind: null },
    regions: kind === 'cluster' ? [placeOf[slug]?.[0] ?? 'Caribe'].filter(Boolean) : [],
    macroSectors: kind === 'cluster' ? [placeOf[slug]?.[1] ?? 'servicios'] : [],
  })
  const parties = [...[...letters].map(letter => party(letter, 'cluster')), party('o', 'organization')]
  const nodes = new HealthNodes(parties, [])
  const records = ties.map(([mentor, mentee, more]) =>
    nodes.tiesOf('mentorship', {
      ...{ mentor, mentee, provenance: more?.by ?? 'confirmado' },
      ...{ validFrom: more?.since ?? null, validTo: more?.until ?? null, precision: more?.precision ?? 'day' },
    }),
  )
  return { nodes, ids: parties.map(one => one.id), lots: [lotOf(records)] }
}

function count(
  { nodes, ids, lots }: ReturnType<typeof layOut>,
  day = '2026-06-30',
  asked: (id: string) => boolean = () => true,
) {
  const held = heldOn(nodes, lots, dayNumber(day), provenanceBits(['documentado', 'confirmado']))
  const there = ids.map((id, node) => (nodes.isCluster[node] && asked(id) ? 1 : 0))
  return countHealth(nodes, held, Uint8Array.from(there))
}

describe('a day of the network', () => {
  it('has clusters tied to another one, isolated ones, and some that only an organisation joins', () => {
    const { clusters, tied, isolated, pairs } = count(
      layOut('abcd', [
        ['a', 'b'],
        ['a', 'b'],
        ['c', 'o'],
      ]),
    )
    expect({ clusters, tied, isolated, pairs }).toEqual({ clusters: 4, tied: 2, isolated: 1, pairs: 1 })
  })

  it('counts ties across regions among those with two places, and across sectors among all', () => {
    const places: Record<string, [string, string]> = {
      a: ['Caribe', 'servicios'],
      b: ['Central', 'servicios'],
      c: ['', 'manufactura'],
    }
    const { pairs, placed, acrossRegions, acrossSectors } = count(
      layOut(
        'abc',
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
        places,
      ),
    )
    expect({ pairs, placed, acrossRegions, acrossSectors }).toEqual({
      pairs: 2,
      placed: 1,
      acrossRegions: 1,
      acrossSectors: 1,
    })
  })

  it('has the ties that hold on it, as far as their dates are known, and of those that count', () => {
    const ties = layOut('abcdef', [
      ['a', 'b', { since: '2026-06-30', until: '2026-06-30' }],
      ['c', 'd', { since: '2026-01-01', until: '2026-01-01', precision: 'year' }],
      ['e', 'f', { by: 'declarado' }],
    ])
    expect(
      ['2025-12-31', '2026-06-29', '2026-06-30', '2026-12-31', '2027-01-01'].map(day => count(ties, day).pairs),
    ).toEqual([0, 1, 2, 1, 0])
  })

  it('loses what hangs from the three that hold most together', () => {
    // Three stars in a row: each centre has two leaves of its own.
    const row = layOut('abcdefghi', [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'd'],
      ['d', 'e'],
      ['d', 'f'],
      ['d', 'g'],
      ['g', 'h'],
      ['g', 'i'],
    ])
    expect(count(row)).toMatchObject({ largest: 9, lost: 5 })
    // A ring depends on nobody; nor does a network without ties.
    expect(
      count(
        layOut('abcd', [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd'],
          ['d', 'a'],
        ]),
      ),
    ).toMatchObject({ largest: 4, lost: 0 })
    expect(count(layOut('ab', []))).toMatchObject({ largest: 0, lost: 0, isolated: 2 })
  })

  it('counts those asked for and their ties to anybody, in the largest part of all', () => {
    const ties = layOut('abcde', [
      ['a', 'b'],
      ['b', 'c'],
      ['d', 'e'],
    ])
    expect(count(ties, '2026-06-30', id => id === 'a' || id === 'd')).toMatchObject({
      clusters: 2,
      tied: 2,
      pairs: 2,
      largest: 1,
    })
  })
})

it('a share of nothing is none', () => {
  const counts = count(layOut('', []))
  expect(healthShare('tied', counts)).toEqual({ share: null, part: 0, of: 0 })
  expect(healthShare('tied', count(layOut('ab', [['a', 'b']]))).share).toBe(1)
})

it('the same pairs are tied, however many more were laid out since', () => {
  const { nodes, lots } = layOut('abcd', [['a', 'b']])
  const before = heldOn(nodes, lots, 20260630, provenanceBits(['confirmado']))
  const validity = { validFrom: null, validTo: null, precision: 'day' } as const
  const more = nodes.tiesOf('mentorship', { mentor: 'c', mentee: 'd', provenance: 'confirmado', ...validity })
  const after = (lot = lots) => heldOn(nodes, lot, 20260630, provenanceBits(['confirmado']))
  expect(isSameHeld(before, after())).toBe(true)
  expect(isSameHeld(after(), before)).toBe(true)
  expect(isSameHeld(before, after([...lots, lotOf([more])]))).toBe(false)
})

it('the largest part may be another one when a broker goes; of equals it is the one with the lowest node', () => {
  // A star of five falls apart: what is left of it is smaller than the chain.
  const ties = layOut('abcdefgh', [
    ['e', 'a'],
    ['e', 'b'],
    ['e', 'c'],
    ['e', 'd'],
    ['f', 'g'],
    ['g', 'h'],
  ])
  // e goes, then g: the largest part of what is left is a alone.
  expect(count(ties)).toMatchObject({ largest: 5, lost: 3 })
})
