import { readFileSync } from 'node:fs'

const CHECK_MS = 1000

/**
 * Ends this process soon after the npm that ran it, however that ended: npm passes SIGTERM on (to the shell between it
 * and us, which does not), and SIGKILL tells nobody.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const first = chain()
  setInterval(() => chain() !== first && process.kill(process.pid, 'SIGTERM'), CHECK_MS).unref()
}

/** Our parent and, where that is the shell npm starts commands with, its parent: another chain means npm is gone. */
function chain() {
  const parent = process.ppid
  return isShell(parent) ? `${parent} ${parentOf(parent)}` : String(parent)
}

const isShell = pid => /^[^\0]*sh\0-c\0/.test(readProc(pid, 'cmdline'))
/** The fourth field of `stat`, after a name in brackets that may hold anything. */
const parentOf = pid => readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1]

/** Empty where the system has no such file: then the parent alone is watched. */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
