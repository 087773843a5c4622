import { ABROAD_LABEL, COUNTRY_BOX, REGION_LABELS } from '#app/domain/map-places.ts'
import { REGIONS, type Region } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { NetworkExport } from '#graph/exports/model.ts'
import type { DrawnNode, Picture } from '#graph/exports/svg/picture.ts'
import type { Network } from '#graph/network.ts'
import { readMapMeasures } from '../map-measures.server.ts'
import { readNetwork } from '../network.server.ts'
import { type Layout, readLayout } from '../network-layout.server.ts'
import type { NetworkRequest } from './network-export.server.ts'
import { networkLegend } from './network-legend.server.ts'
import type { NetworkLook } from './network-look.server.ts'
import type { NetworkOverlay } from './network-overlay.server.ts'
import { drawnNetwork } from './network-strokes.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** Room around the outermost nodes for the ground and the name of their region. */
const MARGIN = 40

/** What the SVG of an export shows. */
export async function readNetworkPicture(
  { db, now }: OpenDataContext,
  exported: NetworkExport,
  request: NetworkRequest,
  look: NetworkLook,
  overlay: NetworkOverlay | null,
): Promise<Picture> {
  const [whole, layout] = await Promise.all([readNetwork(db), readLayout(db, now)])
  const { query, language } = request
  const { t } = serverI18n(language)
  const isNetwork = query.view === 'red'
  const ground = groundOf(whole, layout, isNetwork, look)
  const focus = exported.nodes.some(node => node.id === query.focus) ? query.focus : null
  const drawing = drawnNetwork(exported, focus, overlay)
  const { nodes } = drawing
  const { about } = exported
  return {
    view: isNetwork ? 'network' : 'territory',
    scale: layout.scale,
    box: isNetwork ? around(ground) : scaled(COUNTRY_BOX, layout.scale),
    ground,
    ...drawing,
    focus,
    places: placesOf(nodes, ground, isNetwork, layout.scale, region =>
      region ? t(`vocab.region.${region}`) : t('map.abroad'),
    ),
    title: about.title,
    lines: [t(`networkExport.view.${isNetwork ? 'red' : 'territorio'}`), ...about.lines],
    legend: networkLegend(exported, request, await readMapMeasures(db, query, language), look, overlay),
    notes: [...about.notes, ...(isNetwork ? [] : [t('networkExport.outline')])],
    language,
  }
}

type Ground = Picture['ground'][number]

function groundOf(network: Network, { positions }: Layout, isNetwork: boolean, look: NetworkLook): Ground[] {
  const places = new Map(positions.map(position => [position.id, isNetwork ? position.network : position.territory]))
  return network.nodes.map(({ id, regions }) => ({
    ...(places.get(id) ?? { x: 0, y: 0 }),
    r: look.radiusOf(id),
    region: regions[0] ?? null,
  }))
}

/** The names of the regions that have something to show, with how many clusters. */
function placesOf(
  nodes: readonly DrawnNode[],
  ground: readonly Ground[],
  isNetwork: boolean,
  scale: number,
  nameOf: (region: Region | null) => string,
): Picture['places'] {
  return [...REGIONS, null].flatMap(region => {
    const shown = nodes.filter(node => node.region === region)
    if (shown.length === 0) return []
    const clusters = shown.filter(node => node.kind === 'cluster').length
    const text = region && clusters > 0 ? `${nameOf(region)} ${clusters}` : nameOf(region)
    if (isNetwork) return { text, anchor: 'middle' as const, ...above(ground.filter(node => node.region === region)) }
    const { x, y, anchor } = region ? REGION_LABELS[region] : ABROAD_LABEL
    return { text, anchor, x: x * scale, y: y * scale }
  })
}

function above(nodes: readonly Ground[]): { x: number; y: number } {
  const { x, y, width } = boundsOf(nodes)
  return { x: x + width / 2, y: y - 26 }
}

function around(nodes: readonly Ground[]): Picture['box'] {
  const { x, y, width, height } = boundsOf(nodes)
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}

function boundsOf(nodes: readonly Ground[]): Picture['box'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, r } of nodes) {
    left = Math.min(left, x - r)
    top = Math.min(top, y - r)
    right = Math.max(right, x + r)
    bottom = Math.max(bottom, y + r)
  }
  return nodes.length > 0
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : { x: 0, y: 0, width: 100, height: 100 }
}

function scaled({ x, y, width, height }: Picture['box'], scale: number): Picture['box'] {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
}
