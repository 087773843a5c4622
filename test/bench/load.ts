import { Agent, get, type IncomingHttpHeaders } from 'node:http'

export interface Measured {
  /** Requests answered in a second. */
  perSecond: number
  /** Milliseconds. */
  median: number
  p99: number
}

export interface LoadOptions {
  headers?: Record<string, string>
  /** Requests under way at once. */
  connections: number
  seconds: number
  /** Before measuring. */
  warmUpSeconds: number
}

/**
 * Asks for `url` again and again over kept connections, each as soon as the last was answered, and measures from the
 * request to the last byte.
 *
 * @throws Error at the first answer that is not 200
 */
export async function measure(url: string, options: LoadOptions): Promise<Measured> {
  const { headers = {}, connections, seconds, warmUpSeconds } = options
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  await ask(url, headers, agent, connections, warmUpSeconds)
  const start = performance.now()
  const times = await ask(url, headers, agent, connections, seconds)
  const elapsed = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / elapsed, median: at(0.5), p99: at(0.99) }
}

async function ask(url: string, headers: Record<string, string>, agent: Agent, connections: number, seconds: number) {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const one = async () => {
    while (performance.now() < until) {
      const start = performance.now()
      await read(url, headers, agent)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return times
}

export interface Answer {
  headers: IncomingHttpHeaders
  /** As they come over the wire, compressed. */
  body: Buffer
}

/** One answer, as a browser that takes gzip gets it. */
export function read(url: string, headers: Record<string, string>, agent?: Agent): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = get(url, { agent, headers: { 'Accept-Encoding': 'gzip', ...headers } }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        if (response.statusCode !== 200) return fail(new Error(`${url}: ${response.statusCode}`))
        done({ headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    request.on('error', fail)
  })
}
