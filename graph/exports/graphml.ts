import { type Column, NODE_COLUMNS, rgb, TIE_COLUMNS } from './columns.ts'
import type { ExportAbout, ExportNode, ExportTie, NetworkExport } from './model.ts'
import { attributes, element, escapeXml, XML_DECLARATION } from './xml.ts'

const NODES: readonly Column<ExportNode>[] = [
  // Gephi takes a node's name, place, size and colour from values called so; igraph its label.
  { name: 'label', type: 'string', of: node => node.name },
  { name: 'x', type: 'double', of: node => node.x },
  { name: 'y', type: 'double', of: node => node.y },
  { name: 'size', type: 'double', of: node => node.size },
  { name: 'r', type: 'integer', of: node => rgb(node.color).r },
  { name: 'g', type: 'integer', of: node => rgb(node.color).g },
  { name: 'b', type: 'integer', of: node => rgb(node.color).b },
  ...NODE_COLUMNS,
]

const TIES: readonly Column<ExportTie>[] = [
  // As a value: the schema allows no slash in the id of an edge.
  { name: 'id', type: 'string', of: tie => tie.id },
  { name: 'weight', type: 'double', of: tie => tie.weight },
  ...TIE_COLUMNS,
]

const ABOUT: readonly Column<ExportAbout>[] = [
  { name: 'title', type: 'string', of: about => about.title },
  { name: 'description', type: 'string', of: about => about.description },
  { name: 'source', type: 'string', of: about => about.source },
  { name: 'url', type: 'string', of: about => about.url },
  { name: 'license', type: 'string', of: about => `${about.license} ${about.licenseUrl}` },
  { name: 'exported_on', type: 'string', of: about => about.exportedOn },
  { name: 'at', type: 'string', of: about => about.at },
  { name: 'filters', type: 'string', of: about => about.filters.join('; ') || null },
  { name: 'confirmed_only', type: 'boolean', of: about => about.confirmedOnly },
  { name: 'illustrative_nodes', type: 'integer', of: about => about.counts.illustrativeNodes },
  { name: 'illustrative_ties', type: 'integer', of: about => about.counts.illustrativeTies },
  { name: 'demo', type: 'boolean', of: about => about.demo },
]

const TYPES = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' } as const
const ROOT = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
}

/** The network as GraphML 1.0, piece by piece. Undirected, with a value each for what ties and nodes are; positions north up. */
export function* graphml({ about, nodes, ties }: NetworkExport): Generator<string> {
  yield `${XML_DECLARATION}<graphml${attributes(ROOT)}>\n`
  yield keys('graph', ABOUT) + keys('node', NODES) + keys('edge', TIES)
  yield `<graph${attributes({ id: 'network', edgedefault: 'undirected' })}>\n${values('graph', ABOUT, about)}\n`
  for (const node of nodes) yield `<node${attributes({ id: node.id })}>${values('node', NODES, node)}</node>\n`
  for (const tie of ties) {
    const { source, target } = tie
    yield `<edge${attributes({ source, target })}>${values('edge', TIES, tie)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

type Owner = 'graph' | 'node' | 'edge'

function keys<T>(owner: Owner, columns: readonly Column<T>[]): string {
  return columns
    .map(({ name, type }) => {
      const key = { id: `${owner}-${name}`, for: owner, 'attr.name': name, 'attr.type': TYPES[type] }
      return `${element('key', key)}\n`
    })
    .join('')
}

function values<T>(owner: Owner, columns: readonly Column<T>[], item: T): string {
  let text = ''
  for (const { name, of } of columns) {
    const value = of(item)
    if (value !== null && value !== undefined) {
      text += `<data key="${owner}-${name}">${escapeXml(String(value))}</data>`
    }
  }
  return text
}
