import { SIZES } from '../network-of-size.ts'
import { type Measurement, measure } from './measure.ts'
import { openPages } from './pages.ts'
import { printReport } from './report.ts'

/**
 * The map drawn at three sizes in headless Chromium, beside sigma.js and the same picture on a bare canvas. Where there is
 * no GPU sigma.js's frames say nothing: frames are compared with the bare canvas. `SIZES=300,2000` measures those two. Gives
 * whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const only = process.env.SIZES?.split(',').map(Number)
  const pages = await openPages()
  try {
    const measurements: Measurement[] = []
    for (const size of SIZES) if (!only || only.includes(size.nodes)) measurements.push(await measure(pages, size))
    return printReport(measurements, pages.browser)
  } finally {
    await pages.close()
  }
}
