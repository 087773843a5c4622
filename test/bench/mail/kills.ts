import { bundleMailProcess, sendWithKills } from '../../support/kills.ts'

/** The promise: "Kill the process at any point of the sending, 200 times". */
const KILLS = 200

/** Writes and sends digests, killed again and again: by files, then to a mail server. */
export async function run(): Promise<boolean> {
  const process = await bundleMailProcess()
  let isKept = true
  try {
    for (const transport of ['files', 'smtp'] as const) {
      const started = performance.now()
      const { kills, days, due, missing, surplus, repeats, torn } = await sendWithKills(process, transport, KILLS)
      const isWell = missing.length + surplus.length + torn.length === 0 && (transport === 'smtp' || repeats === 0)
      isKept &&= isWell
      const seconds = Math.round((performance.now() - started) / 1000)
      console.log(
        `${isWell ? 'ok ' : 'NO '} ${transport}: ${kills} kills in ${days} days of digests, ${due} messages due, ` +
          `${missing.length} missing, ${surplus.length} never due, ${torn.length} torn, ${repeats} repeats (${seconds} s)`,
      )
    }
  } finally {
    process.remove()
  }
  return isKept
}
