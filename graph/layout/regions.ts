import { NOWHERE } from './place.ts'
import type { Point } from './spots.ts'

/** Where each region lies from the middle of the picture, roughly as on the territory. */
const BEARINGS: Record<string, Point> = {
  Central: { x: 0, y: 0 },
  Caribe: { x: -0.15, y: -1 },
  Pacífica: { x: -1, y: 0.35 },
  Llanos: { x: 1, y: 0.3 },
  Amazonía: { x: 0.25, y: 1 },
  [NOWHERE]: { x: 0.9, y: -0.75 },
}
const ELSEWHERE: Point = { x: -0.8, y: -0.8 }

export const bearingOf = (region: string): Point => BEARINGS[region] ?? ELSEWHERE
