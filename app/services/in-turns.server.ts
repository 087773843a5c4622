import { setImmediate as letOthersIn } from 'node:timers/promises'

/** Milliseconds between two turns: what a request may have to wait. */
const TURN_MS = 12

/** Runs work that comes in steps to its end; requests are served between them. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  let pause = Date.now() + TURN_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (Date.now() < pause) continue
    await letOthersIn()
    pause = Date.now() + TURN_MS
  }
}
