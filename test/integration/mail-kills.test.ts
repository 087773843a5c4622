import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailBulletinWithKills } from '#test/support/bulletin-kills.ts'
import { bundleMailProcess, type MailProcess, sendTogether, sendWithKills } from '#test/support/kills.ts'

/** As `npm run bench -- kills` does it two hundred times each. */
const KILLS = 8
const WELL = { kills: KILLS, missing: [], surplus: [], torn: [] }

let process: MailProcess
beforeAll(async () => {
  process = await bundleMailProcess()
})
afterAll(() => process?.remove())

it('killed while it writes and sends, it loses no mail and writes each file once', async () => {
  const outcome = await sendWithKills(process, 'files', KILLS)
  expect(outcome).toMatchObject({ ...WELL, repeats: 0 })
  expect(outcome.due).toBeGreaterThan(0)
})

it('killed while it writes and sends to a mail server, it loses no mail and makes no second one', async () => {
  expect(await sendWithKills(process, 'smtp', KILLS)).toMatchObject(WELL)
})

it('killed while it mails a bulletin, it writes to everybody who asked for it, once', async () => {
  const { killed, ...outcome } = await mailBulletinWithKills(process, KILLS)
  expect(outcome).toMatchObject({ due: 250, missing: [], surplus: [], repeats: 0, torn: [] })
  expect(killed).toBeGreaterThan(0)
})

it('several processes share the people and the mails, and send each once', async () => {
  const outcome = await sendTogether(process, 3, 120)
  expect(outcome).toEqual({ due: 120, missing: [], surplus: [], torn: [], repeats: 0 })
})
