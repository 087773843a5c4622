import { afterAll, beforeAll, expect, it } from 'vitest'
import { encodeNetwork } from '#graph/wire.ts'
import { type BenchPages, openPages } from '#test/bench/map/pages.ts'
import { quickLayout } from '#test/bench/map/quick-layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'

let pages: BenchPages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages?.close())

/** More ties than Cytoscape draws, and a corner of the page that no node is in. */
const SIZE = { nodes: 300, ties: 1_000 }
const CORNER = { x: 15, y: 785 }

it('a network of many ties takes a hand as a small one does, and only what is in focus is drawn by itself', async () => {
  const network = networkOfSize(SIZE)
  const { page, call } = await pages.open(JSON.stringify(encodeNetwork(network, quickLayout(network))))
  await call('load')
  await call('firstFrame', 'ours')
  const pointsAt = async (x: number, y: number) => {
    await page.mouse.move(x, y)
    return page.locator('.map-pointing').count()
  }
  const drawn = () => page.locator('.stage canvas').first().isVisible()

  let x = 300
  while (!(await pointsAt(x, 420))) expect(x++).toBeLessThan(900)
  await page.mouse.move(CORNER.x, CORNER.y)
  await page.mouse.down()
  await page.mouse.move(CORNER.x + 90, CORNER.y - 60, { steps: 4 })
  await page.mouse.up()
  await call('settle')
  expect(await pointsAt(x + 90, 360)).toBe(1)
  expect(await drawn()).toBe(false)

  await page.mouse.click(x + 90, 360)
  await expect.poll(drawn).toBe(true)
  await page.mouse.click(CORNER.x, CORNER.y)
  await expect.poll(drawn).toBe(false)

  const sight = () => page.screenshot({ clip: { x: 200, y: 100, width: 700, height: 500 } })
  const before = await sight()
  await page.mouse.wheel(0, -600)
  await call('settle')
  expect(before.equals(await sight())).toBe(false)
})
