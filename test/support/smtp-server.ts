import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  to: string[]
  /** As it came: head, empty line, body; dots undone. */
  text: string
}

export interface SmtpServer {
  url: string
  /** Everything it took over, in the order it did. */
  received: ReceivedMail[]
  close(): Promise<void>
}

/**
 * A mail server as small as one can be (RFC 5321 without extensions), which takes everything over.
 *
 * @param answerDelay milliseconds between having a message and saying so: whoever dies in between does not know it was taken
 */
export async function startSmtpServer(answerDelay: () => number = () => 0): Promise<SmtpServer> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Its client may be killed in the middle of a word.
    socket.on('error', () => socket.destroy())
    converse(socket, mail => {
      received.push(mail)
      return answerDelay()
    })
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise(closed => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

const END = '\r\n.\r\n'

/** One conversation: `take` gets each message and says how long to wait before the answer. */
function converse(socket: Socket, take: (mail: ReceivedMail) => number): void {
  let pending = ''
  let to: string[] = []
  let isData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 test ESMTP')
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    pending += chunk
    for (let more = true; more; ) more = isData ? readMessage() : readCommand()
  })

  function readMessage(): boolean {
    const end = pending.indexOf(END)
    if (end < 0) return false
    const text = pending.slice(0, end).replace(/^\.\./gm, '.')
    pending = pending.slice(end + END.length)
    isData = false
    const wait = take({ to, text })
    to = []
    setTimeout(() => socket.writable && say('250 taken'), wait)
    return true
  }

  function readCommand(): boolean {
    const end = pending.indexOf('\r\n')
    if (end < 0) return false
    const line = pending.slice(0, end)
    pending = pending.slice(end + 2)
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
    if (command === 'DATA') isData = true
    if (command === 'QUIT') socket.end('221 bye\r\n')
    else say(command === 'DATA' ? '354 go on' : '250 ok')
    return true
  }
}
