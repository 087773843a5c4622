import { cpus } from 'node:os'

/** Rounds that every line of a table is measured in. */
export const ROUNDS = 30

export interface Times {
  /** Milliseconds. */
  median: number
  worst: number
}

/**
 * Milliseconds of the processor that `work` takes, round by round, each after its `prepare`: what else the machine does is
 * left out.
 */
export async function times(
  work: (round: number) => Promise<unknown>,
  prepare: () => Promise<void> = async () => {},
  rounds = ROUNDS,
): Promise<Times> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    await prepare()
    const before = process.cpuUsage()
    await work(round)
    const { user, system } = process.cpuUsage(before)
    taken.push((user + system) / 1000)
  }
  taken.sort((a, b) => a - b)
  return { median: taken[Math.floor(rounds / 2)] ?? Number.NaN, worst: taken.at(-1) ?? Number.NaN }
}

/** Prints the machine, what was measured on, and a line for each kind of work. */
export function printTimes(about: string, lines: Record<string, Times>): void {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`)
  console.log(`${about}\n`)
  console.log('| server work | median ms | worst ms |\n| --- | ---: | ---: |')
  for (const [name, { median, worst }] of Object.entries(lines)) {
    console.log(`| ${name} | ${median.toFixed(1)} | ${worst.toFixed(1)} |`)
  }
}
