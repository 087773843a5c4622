import type { NetworkExport } from '#graph/exports/model.ts'
import { cleanNetwork } from '#graph/exports/model.ts'
import { PROVENANCE_WEIGHTS } from '#graph/metrics/weights.ts'
import type { Network } from '#graph/network.ts'

/** Names that break careless files: markup, quotes, controls, half characters, formulas, other scripts. */
export const DIRTY_NAMES = [
  'A & B <b>"fuerte"</b> \'y\'',
  ']]> <!-- no --> <?php ?> &amp; &#0;',
  'control \u0001\u0008\u000b\u001b\u007f\u0085 y no carácter \ufffe\uffff',
  'media \ud83d y \ude00 sueltas, 😀 🇨🇴 👩🏽‍🌾 enteras',
  '=HYPERLINK("https://malo.test")',
  '@suma, +1, -1; "comillas" y\tun tabulador',
  'dos\nlíneas\r\ny otra\rmás',
  'Ñandú, ﬁ, e\u0301, العربية, 中文, \u202eal revés',
  '  espacios  ',
  '\u0000\u0001',
] as const

/** A network as an export of it, with places and numbers that readers must give back exactly. */
export function exportOf(network: Network, more: Partial<NetworkExport['about']> = {}): NetworkExport {
  const { nodes, edges } = cleanNetwork(network)
  return {
    about: {
      title: 'Red de clústeres & organizaciones',
      description: 'Dos <nodos> y un vínculo.',
      lines: ['Dos <nodos> y un vínculo.'],
      notes: ['Fuente: Interclúster.'],
      source: 'Interclúster',
      url: 'https://interclusters.test/mapa?a=1&b=2',
      license: 'CC BY 4.0',
      licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
      exportedOn: '2026-11-20',
      at: null,
      filters: [],
      confirmedOnly: false,
      counts: { nodes: nodes.length, ties: edges.length, illustrativeNodes: 0, illustrativeTies: 0, demoNodes: 0 },
      demo: false,
      ...more,
    },
    nodes: nodes.map((node, i) => ({
      ...node,
      url: `https://interclusters.test/clusteres/${node.id}?a=1&b=2`,
      x: i * 12.34 - 400.01,
      y: 250.5 - i * 7.77,
      size: 9.5 + (i % 7) / 10,
      color: ['#cc5f14', '#0a567c', '#566971'][i % 3] ?? '#000000',
      ties: i,
    })),
    ties: edges.map(edge => ({
      ...edge,
      weight: PROVENANCE_WEIGHTS[edge.provenance],
      url: `https://interclusters.test/x/${edge.record.slug}`,
    })),
  }
}

/** `count` nodes with the names of `names` over and over, tied in a ring by records of the same titles. */
export function dirtyNetwork(names: readonly string[]): Network {
  const id = (i: number) => `nodo-${String(i % names.length).padStart(4, '0')}`
  return {
    nodes: names.map((name, i) => ({
      id: id(i),
      kind: i % 3 === 0 ? 'organization' : 'cluster',
      name,
      provenance: i % 4 === 0 ? 'declarado' : 'documentado',
      demo: i % 2 === 0,
      departments: i % 5 === 0 ? [] : ['68', '05'],
      regions: i % 5 === 0 ? [] : ['Central'],
      macroSector: null,
      productiveSector: 'cacao',
      maturityLevel: null,
      organizationKind: i % 3 === 0 ? 'academia' : null,
    })),
    edges: names.map((title, i) => ({
      id: `alliance/r-${i}/${id(i)}/${id(i + 1)}`,
      source: id(i),
      target: id(i + 1),
      type: i % 2 === 0 ? 'mentorship' : 'alliance',
      intercluster: false,
      linkType: null,
      provenance: i % 3 === 0 ? 'declarado' : i % 7 === 0 ? 'ilustrativo' : 'confirmado',
      disputed: i % 2 === 0,
      validFrom: i % 2 === 0 ? '2023-02-14' : null,
      validTo: i % 4 === 0 ? '2024-02-03' : null,
      precision: (['day', 'month', 'year', 'unknown'] as const)[i % 4] ?? 'day',
      record: { type: 'alliance', slug: `r-${i}`, title },
    })),
  }
}
