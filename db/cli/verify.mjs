import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { ensureChromium, findChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { runNode, step } from './steps.mjs'

/**
 * `npm run verify [-- full]`: all the checks, in the order in which they are cheapest. Every step runs, whatever became
 * of those before it, and the last line counts: one per static step, one per test.
 */
const scratch = mkdtempSync(join(tmpdir(), 'intercluster-verify-'))
const full = process.argv.slice(2).includes('full')
const total = { passed: 0, failed: 0 }
/** What failed, in a few lines each: told again at the end, where whoever sees only the end of a long log looks. */
const failures = []

async function check(title, work) {
  let counted
  try {
    counted = await step(title, work)
  } catch (error) {
    console.error(error)
    counted = false
  }
  const { passed, failed } =
    typeof counted === 'object' ? counted : { passed: Number(counted), failed: Number(!counted) }
  total.passed += passed
  total.failed += failed
  if (counted === false) failures.push(title)
  return failed === 0
}

const passes = async (file, args) => (await runNode(file, args)) === 0

const MOST_LINES = 12
const told = (file, message) =>
  [relative(process.cwd(), file), ...message.split('\n').slice(0, MOST_LINES)].join('\n    ')

/** How far tests look: `full` looks at every page in every way, and tries values that no run tried before. */
const LOOKS = full ? { AXE: 'full', PROPERTY_SEED: String(Date.now() % 2 ** 31) } : { AXE: 'rotating' }

/** Runs one project of Vitest and counts its tests from the JSON report; a file that could not be run counts as one. */
async function tests(project) {
  const report = join(scratch, `${project}.json`)
  const code = await runNode(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { CHROMIUM_PATH: findChromium(), NODE_ENV: 'test', ...LOOKS },
  )
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unrun = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(t => t.status !== 'failed'),
  )
  const failed = numFailedTests + unrun.length
  for (const file of unrun) failures.push(told(file.name, file.message))
  for (const { name, assertionResults } of testResults)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed') failures.push(told(name, `${fullName}\n${failureMessages.join('\n')}`))
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

async function verify() {
  try {
    await ensureInstalled()
    await ensureChromium()
  } catch (error) {
    console.error(error)
    total.failed += 1
    return
  }
  await check('Formato y estilo · Format and lint', () =>
    passes('node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  )
  await check('Tipos · Types', () => passes('node_modules/typescript/bin/tsc'))
  const built = await check('Construcción · Build', async () => {
    await build()
    return true
  })
  await check('Pruebas de unidad · Unit tests', () => tests('unit'))
  await check('Pruebas de integración · Integration tests', () => tests('integration'))
  await check('Pruebas en navegador · Browser tests', async () => {
    if (!built) throw new Error('Sin construcción no hay qué probar · There is no build to test')
    return tests('browser')
  })
}

await verify()
rmSync(scratch, { recursive: true, force: true })
if (failures.length > 0) console.log(`\nLo que falló · What failed:\n  ${failures.join('\n  ')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
