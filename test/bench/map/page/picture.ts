import type { NetworkColumns } from '#graph/wire-read.ts'

/** How near the picture is, and how far it is moved, in widths of the page. */
export interface Look {
  closeness: number
  x: number
  y: number
}

/** A network on the page, drawn by one of those that are compared. */
export interface Picture {
  look(look: Look): void
  /** Points at a node as a mouse does, or away from all. */
  point(row: number): void
  /** Presses on a node, and waits until it is shown as selected; null where that is not compared. */
  press: ((row: number) => Promise<void>) | null
  destroy(): void
}

export type Draw = (columns: NetworkColumns, box: HTMLElement) => Picture

/** The two ends of what the network takes of its plane. */
export function extent({ network: at }: NetworkColumns) {
  let [left, top, right, bottom] = [at[0] ?? 0, at[1] ?? 0, at[0] ?? 0, at[1] ?? 0]
  for (let i = 0; i < at.length; i += 2) {
    left = Math.min(left, at[i] as number)
    right = Math.max(right, at[i] as number)
    top = Math.min(top, at[i + 1] as number)
    bottom = Math.max(bottom, at[i + 1] as number)
  }
  return { left, top, width: right - left, height: bottom - top }
}

/** The viewport of a look at a page: all of the network in its middle, then nearer and moved. */
export function viewportOf(columns: NetworkColumns, box: HTMLElement, { closeness, x, y }: Look) {
  const { left, top, width, height } = extent(columns)
  const zoom = 0.9 * closeness * Math.min(box.clientWidth / width, box.clientHeight / height)
  return {
    zoom,
    pan: {
      x: box.clientWidth * (0.5 + x) - (left + width / 2) * zoom,
      y: box.clientHeight * (0.5 + y) - (top + height / 2) * zoom,
    },
  }
}
