import { PassThrough, type Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { withoutZeros } from '#app/server/without-zeros.ts'

const WORDS = ['suposición', 'señal', '12 €', 'cañón 🌋', 'ñ']
const TEXTS = Array.from({ length: 2_000 }, (_, index) => `${index} ${WORDS[index % WORDS.length]}`)
const Page = () => (
  <main>
    {TEXTS.map(text => (
      <i key={text} title={text} />
    ))}
  </main>
)

const rendered = (through: Transform | PassThrough): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<Page />, {
      onAllReady: () => resolve(buffer(pipe(through))),
      onError: reject,
    })
  })

it('gives a page as React meant it, wherever the end of its buffer cuts a letter', async () => {
  // What this is for: once React no longer does it, the stream may go.
  expect((await rendered(new PassThrough())).includes(0)).toBe(true)
  expect((await rendered(withoutZeros())).toString()).toBe(renderToStaticMarkup(<Page />))
})
