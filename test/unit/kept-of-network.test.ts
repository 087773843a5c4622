import { expect, it } from 'vitest'
import { keptOfNetwork } from '#app/services/kept-of-network.server.ts'
import type { Network } from '#graph/network.ts'

const network = (): Network => ({ nodes: [], edges: [] })

it('answers the same question of the same network once', async () => {
  const whole = network()
  let asked = 0
  const ask = (of: Network, key: string) => keptOfNetwork(of, key, () => ++asked)
  expect(await Promise.all([ask(whole, 'a'), ask(whole, 'a'), ask(whole, 'b')])).toEqual([1, 1, 2])
  expect(await ask(network(), 'a')).toBe(3)
  expect(await ask(whole, 'a')).toBe(1)
})

it('forgets what nobody asked for a long while, and what failed', async () => {
  const whole = network()
  let asked = 0
  const ask = (key: string) => keptOfNetwork(whole, key, () => ++asked)
  await ask('first')
  for (let i = 0; i < 30; i++) await ask(`other ${i}`)
  expect(await ask('other 29')).toBe(31)
  expect(await ask('first')).toBe(32)
  const fails = () => keptOfNetwork(whole, 'fails', () => Promise.reject(new Error('no')))
  await expect(fails()).rejects.toThrow('no')
  expect(await keptOfNetwork(whole, 'fails', () => 'yes')).toBe('yes')
})
