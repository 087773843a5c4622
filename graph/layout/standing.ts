import type { LayoutNetwork, LayoutNode } from './given.ts'
import type { Position } from './layout.ts'
import { regionOf } from './place.ts'
import { type Places, type Point, Spots } from './spots.ts'

/** One view of the network while some of it changes: where its nodes stand and the room they take. */
export class Standing {
  readonly at = new Map<string, Point>()
  readonly spots: Spots
  readonly #room: (id: string) => number
  readonly #groups = new Map<string, number>()

  /** @param clear what is kept clear between regions */
  constructor(
    network: LayoutNetwork,
    staying: readonly Position[],
    view: 'territory' | 'network',
    room: (id: string) => number,
    clear: number,
  ) {
    this.spots = new Spots(clear)
    this.#room = room
    const numbers = new Map<string, number>()
    for (const node of network.nodes) {
      const region = regionOf(node)
      const number = numbers.get(region) ?? numbers.size
      numbers.set(region, number)
      this.#groups.set(node.id, number)
    }
    for (const position of staying) this.#stand(position.id, position[view])
  }

  /**
   * Adds `nodes` where they stood, or beside it when they would cover another. `reach` is the circle a node draws without
   * the air that is in the others' room.
   */
  keepOrStepAside(nodes: readonly LayoutNode[], before: (id: string) => Point, reach: (id: string) => number): void {
    const aside: string[] = []
    for (const { id } of nodes) {
      const { x, y } = before(id)
      if (this.spots.isClear(x, y, reach(id))) this.#stand(id, { x, y })
      else aside.push(id)
    }
    for (const id of aside) this.at.set(id, this.spots.settleNear(before(id), this.#room(id), this.#groupOf(id)))
  }

  /** Adds a node at the free spot nearest to `wanted`. */
  settleNear(id: string, wanted: Point): void {
    this.at.set(id, this.spots.settleNear(wanted, this.#room(id), this.#groupOf(id)))
  }

  /** Adds a node at the first free one of these places. */
  settle(id: string, places: Places<Point>): void {
    this.at.set(id, this.spots.settle(places, this.#room(id), this.#groupOf(id)))
  }

  #stand(id: string, point: Point): void {
    this.spots.take(point.x, point.y, this.#room(id), this.#groupOf(id))
    this.at.set(id, point)
  }

  #groupOf(id: string): number {
    return this.#groups.get(id) ?? -1
  }
}
