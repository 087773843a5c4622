import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestServer } from './server.ts'

/** The words of an `.eml` file: quoted-printable undone. */
function readEml(file: string): string {
  const [head = '', ...body] = readFileSync(file, 'utf8').split('\r\n\r\n')
  const text = body.join('\n\n').replace(/=\r?\n/g, '')
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${head}\n\n${/quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text}`
}

/**
 * The newest link of a kind in the mails a test's server has written to somebody: waits for it, since mail is sent after
 * the answer.
 */
export async function linkMailedTo(server: TestServer, email: string, path: string): Promise<string> {
  const folder = join(server.dataDir, 'mail')
  for (let tries = 0; tries < 100; tries++) {
    const mails = listFiles(folder).map(name => readEml(join(folder, name)))
    const link = mails
      .filter(text => text.includes(`To: ${email}`))
      .map(text => new RegExp(`${server.url}(/${path}/[\\w-]+)`).exec(text)?.[1])
      .filter(Boolean)
      .at(-1)
    if (link) return link
    await sleep(100)
  }
  throw new Error(`no mail to ${email} with a link to /${path}`)
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.eml'))
      .sort()
  } catch {
    return []
  }
}
