import type { Provenance, TieType } from '../records.ts'
import { type Column, NODE_COLUMNS, rgb, TIE_COLUMNS } from './columns.ts'
import { firstDay, lastDay } from './days.ts'
import type { ExportAbout, ExportNode, ExportTie, NetworkExport } from './model.ts'
import { TIE_COLORS } from './palette.ts'
import { attributes, element, escapeXml, XML_DECLARATION } from './xml.ts'

const ROOT = {
  xmlns: 'http://www.gexf.net/1.2draft',
  'xmlns:viz': 'http://www.gexf.net/1.2draft/viz',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd',
  version: '1.2',
}
// networkx takes dates only as text, and wants the format of time wherever a day stands.
const GRAPH = { defaultedgetype: 'undirected', mode: 'dynamic', timeformat: 'date' }
const SHAPES = { cluster: 'disc', organization: 'square' } as const
const STROKES: Record<Provenance, string> = {
  documentado: 'solid',
  confirmado: 'solid',
  declarado: 'dashed',
  ilustrativo: 'dotted',
}

/**
 * The network as GEXF 1.2, the newest that networkx reads and that Gephi takes too, piece by piece: dynamic, each tie from
 * the first to the last day on which it may have held; with the places and colours of the map, north up.
 */
export function* gexf({ about, nodes, ties }: NetworkExport): Generator<string> {
  yield `${XML_DECLARATION}<gexf${attributes(ROOT)}>\n${meta(about)}<graph${attributes(GRAPH)}>\n`
  yield declared('node', NODE_COLUMNS) + declared('edge', TIE_COLUMNS)
  yield `<nodes${attributes({ count: nodes.length })}>\n`
  for (const node of nodes) yield nodeOf(node)
  yield `</nodes>\n<edges${attributes({ count: ties.length })}>\n`
  for (const tie of ties) yield tieOf(tie)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function meta({ exportedOn, source, description, title }: ExportAbout): string {
  const words = element('creator', {}, escapeXml(source)) + element('keywords', {}, escapeXml(title))
  const text = element('description', {}, escapeXml(description))
  return `${element('meta', { lastmodifieddate: exportedOn }, words + text)}\n`
}

function declared<T>(owner: string, columns: readonly Column<T>[]): string {
  const list = columns.map(({ name, type }) => element('attribute', { id: name, title: name, type })).join('')
  return `${element('attributes', { class: owner, mode: 'static' }, list)}\n`
}

function nodeOf(node: ExportNode): string {
  const { id, name, x, y, size, kind, color } = node
  const drawn =
    element('viz:color', rgb(color)) +
    element('viz:position', { x, y, z: 0 }) +
    element('viz:size', { value: size }) +
    element('viz:shape', { value: SHAPES[kind] })
  return `${element('node', { id, label: name }, values(NODE_COLUMNS, node) + drawn)}\n`
}

function tieOf(tie: ExportTie): string {
  const { id, source, target, weight, type, provenance } = tie
  const own = { id, source, target, weight, start: firstDay(tie), end: lastDay(tie) }
  const drawn =
    element('viz:color', rgb(TIE_COLORS[type satisfies TieType])) + element('viz:shape', { value: STROKES[provenance] })
  return `${element('edge', own, values(TIE_COLUMNS, tie) + drawn)}\n`
}

function values<T>(columns: readonly Column<T>[], item: T): string {
  let text = ''
  for (const { name, of } of columns) {
    const value = of(item)
    if (value !== null && value !== undefined) {
      text += `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`
    }
  }
  return `<attvalues>${text}</attvalues>`
}
