import type { StylesheetStyle } from 'cytoscape'
import type { MapColor } from '#app/domain/map-view.ts'
import { cell } from '#graph/wire-read.ts'
import type { Drawing } from './drawing.ts'
import type { Tokens } from './tokens.ts'

/** The colour of a node by its class; those that have none, and organisations, are neutral. */
export function colorByClass(drawing: Drawing, row: number, color: MapColor, tokens: Tokens): string {
  if (cell(drawing.kinds, row) === 'organization') return tokens.ink3
  const [palette, value] = {
    region: [tokens.regions, cell(drawing.regions, row)],
    macrosector: [tokens.macroSectors, cell(drawing.macroSectors, row)],
    madurez: [tokens.maturities, cell(drawing.maturities, row)],
  }[color] as [Record<string, string>, string | null]
  return (value && palette[value]) || tokens.ink3
}

/** The selected node is drawn large enough to be found at once. */
export function chosenRadius(r: number): number {
  return Math.max(9, r * 1.15)
}

/** Among more ties than this each one stands back. */
const CROWD = 250

/** Cytoscape's stylesheet for the theme in force: the conventions of the visual language, 7.1. */
export function mapStyle(tokens: Tokens, drawing: Drawing): StylesheetStyle[] {
  const tieCount = drawing.sources.length
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
        events: 'no',
      },
    },
    { selector: 'node[kind = "organization"]', style: { shape: 'rectangle' } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
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
    // An arrow to the one who learns.
    {
      selector: 'edge[type = "mentorship"]',
      style: {
        'line-color': tokens.ties.mentorship,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': tokens.ties.mentorship,
        'arrow-scale': 0.8,
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
  ]
}
