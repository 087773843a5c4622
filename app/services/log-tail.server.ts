import type { EventVerb } from '#app/domain/events.ts'
import { listTouches } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

/** What a line of the log did, and which records it is about or mentions, as `type/id`. */
export interface Touch {
  seq: number
  verb: EventVerb
  refs: readonly string[]
}

/** So many of the last lines are held in memory; who looks further back reads the log itself. */
const MOST = 1_000

interface Tail {
  /** The line before the first one that is held, and the last one. */
  from: number
  through: number
  touches: Touch[]
  ready: Promise<void>
}
const tails = new WeakMap<Db, Tail>()

/** Holds the lines of the log from here on. Whoever remembers something of the line `seq` says so first. */
export function holdTail(db: Db, seq: number): void {
  if (!tails.has(db)) tails.set(db, { from: seq, through: seq, touches: [], ready: Promise.resolve() })
}

/**
 * The lines after `after`, up to `upTo`, read once for everybody who asks; null where they are too many or too long ago
 * to be held.
 */
export async function readTouches(db: Db, after: number, upTo: number): Promise<readonly Touch[] | null> {
  const tail = tails.get(db)
  if (!tail || after < tail.from || upTo - after > MOST) return null
  if (tail.through < upTo) {
    // One after the other: each reads on from where the one before stopped, or failed.
    tail.ready = tail.ready.catch(() => {}).then(() => catchUp(db, tail, upTo))
    await tail.ready
  }
  if (after < tail.from) return null
  const found: Touch[] = []
  for (let at = tail.touches.length - 1; at >= 0; at--) {
    const touch = tail.touches[at] as Touch
    if (touch.seq <= after) break
    if (touch.seq <= upTo) found.push(touch)
  }
  return found
}

async function catchUp(db: Db, tail: Tail, upTo: number): Promise<void> {
  if (tail.through >= upTo) return
  if (upTo - tail.through > MOST) {
    tail.from = upTo
    tail.touches = []
  } else {
    tail.touches.push(...(await listTouches(db, tail.through, upTo)))
  }
  tail.through = upTo
  if (tail.touches.length <= 2 * MOST) return
  tail.touches = tail.touches.slice(-MOST)
  tail.from = (tail.touches[0] as Touch).seq - 1
}
