import type { NetworkAnswer } from '#app/domain/open-data/network.ts'
import type { ExportNode, ExportTie, NetworkExport } from '#graph/exports/model.ts'

/** The network as JSON: the same as in its other files, in the shapes of the open data. */
export function networkAnswer({ about, nodes, ties }: NetworkExport): NetworkAnswer {
  const { lines: _, notes: __, ...said } = about
  return {
    nodes: nodes.map(toNode),
    edges: ties.map(toEdge),
    at: about.at,
    demo: about.demo,
    about: { ...said, filters: [...said.filters] },
  }
}

function toNode({ kind, demo, ...node }: ExportNode): NetworkAnswer['nodes'][number] {
  const { id, name, provenance, departments, organizationKind, url, x, y, size, color } = node
  return {
    id,
    type: kind,
    name,
    url,
    provenance,
    demo,
    departments: [...departments],
    regions: [...node.regions],
    macroSector: node.macroSector,
    productiveSector: node.productiveSector,
    maturityLevel: node.maturityLevel,
    organizationKind,
    position: { x, y },
    size,
    color,
    // The graph knows words, not vocabularies; these came out of columns that hold them.
  } as NetworkAnswer['nodes'][number]
}

function toEdge(tie: ExportTie): NetworkAnswer['edges'][number] {
  const { id, source, target, type, provenance, validFrom, validTo, precision, disputed, weight, record, url } = tie
  return {
    id,
    source,
    target,
    type,
    provenance,
    weight,
    validFrom,
    validTo,
    precision,
    disputed,
    record: { type: record.type, slug: record.slug, url },
  }
}
