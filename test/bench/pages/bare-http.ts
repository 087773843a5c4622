import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The least a server can do: the same bytes, with the headers they need, from memory. */
const body = readFileSync(process.env.BODY ?? '')
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': body.length,
  ...(process.env.ENCODING ? { 'Content-Encoding': process.env.ENCODING } : {}),
}

createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')
