import type { StylesheetStyle } from 'cytoscape'
import type { MapColor } from '#app/domain/map-view.ts'
import type { DrawnNode } from './drawing.ts'
import type { Tokens } from './tokens.ts'

/** The colour of a node; those that have no value of what is coloured are neutral, like organisations. */
export function colorOf(node: DrawnNode, color: MapColor, tokens: Tokens): string {
  if (node.kind === 'organization') return tokens.ink3
  const [palette, value] = {
    region: [tokens.regions, node.region],
    macrosector: [tokens.macroSectors, node.macroSector],
    madurez: [tokens.maturities, node.maturity],
  }[color] as [Record<string, string>, string | null]
  return (value && palette[value]) || tokens.ink3
}

/** The selected node is drawn large enough to be found at once. */
export function chosenRadius(r: number): number {
  return Math.max(9, r * 1.15)
}

/** Among more ties than this each one stands back. */
const CROWD = 250
/** Bent ties are dear to draw: beyond so many they are straight. */
const MOST_BENT = 1500

/** Cytoscape's stylesheet for the theme in force: the conventions of the visual language, 7.1. */
export function mapStyle(tokens: Tokens, tieCount: number): StylesheetStyle[] {
  return [
    {
      selector: 'node',
      style: {
        shape: 'ellipse',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(color)',
        'border-width': 1.5,
        'border-color': tokens.nodeBorder,
        'z-index-compare': 'manual',
        'z-index': 2,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[kind = "organization"]', style: { shape: 'rectangle' } },
    {
      selector: 'edge',
      style: {
        'curve-style': tieCount > MOST_BENT ? 'haystack' : 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        width: 1.3,
        opacity: tieCount > CROWD ? 0.5 : 0.8,
        'line-cap': 'butt',
        'z-index-compare': 'manual',
        'z-index': 1,
        'overlay-opacity': 0,
        events: 'no',
      },
    },
    { selector: 'edge[type = "alliance"]', style: { 'line-color': tokens.ties.alliance } },
    // A double line: a light core in a coloured outline.
    {
      selector: 'edge[type = "project"]',
      style: {
        width: 1.6,
        'line-color': tokens.region,
        'line-outline-width': 1.3,
        'line-outline-color': tokens.ties.project,
      },
    },
    // A filled dot half way: a hollow one would show the line through it.
    {
      selector: 'edge[type = "initiative"]',
      style: {
        'line-color': tokens.ties.initiative,
        'mid-target-arrow-shape': 'circle',
        'mid-target-arrow-color': tokens.ties.initiative,
        'arrow-scale': 0.7,
      },
    },
    // An arrow to the one who learns; a haystack has no ends to put one on.
    {
      selector: 'edge[type = "mentorship"]',
      style: {
        'line-color': tokens.ties.mentorship,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': tokens.ties.mentorship,
        'arrow-scale': 0.8,
        ...(tieCount > MOST_BENT ? { 'curve-style': 'straight' } : {}),
      },
    },
    {
      selector: 'edge[type = "leadership"]',
      style: { width: 1, 'line-color': tokens.ties.leadership, opacity: 0.55, 'curve-style': 'straight' },
    },
    // Provenance is the stroke, never the colour.
    {
      selector: 'edge[provenance = "declarado"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': tokens.dash.declarado },
    },
    {
      selector: 'edge[provenance = "ilustrativo"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': tokens.dash.ilustrativo },
    },
    { selector: '.gone', style: { display: 'none' } },
    { selector: 'node.dim', style: { opacity: 0.34 } },
    {
      selector: 'edge.dim',
      style: {
        'line-color': tokens.faintEdge,
        'line-outline-width': 0,
        'mid-target-arrow-color': tokens.faintEdge,
        'target-arrow-shape': 'none',
        width: 0.9,
        opacity: 0.55,
        'line-style': 'solid',
        'z-index': 0,
      },
    },
    { selector: 'edge.near', style: { width: 1.8, opacity: 1, 'z-index': 3 } },
    { selector: 'edge.near[type = "leadership"]', style: { width: 1.4 } },
    { selector: 'node.near', style: { 'z-index': 5 } },
    {
      selector: 'node.chosen',
      style: {
        width: 'data(chosenSize)',
        height: 'data(chosenSize)',
        'border-width': 4.5,
        'border-position': 'outside',
        'border-color': tokens.focus,
        'outline-width': 1.4,
        'outline-color': tokens.ink,
        'z-index': 9,
      },
    },
    {
      selector: 'node.cursor',
      style: { 'outline-width': 2.5, 'outline-color': tokens.ink, 'outline-offset': 2, opacity: 1, 'z-index': 10 },
    },
  ]
}
