import { run as dashboard } from './dashboard/dashboard.ts'
import { run as graph } from './graph/graph.ts'
import { run as layout } from './layout/layout.ts'
import { run as digests } from './mail/digests.ts'
import { run as kills } from './mail/kills.ts'
import { run as map } from './map/map.ts'
import { run as mentors } from './mentors/mentors.ts'
import { run as notices } from './notices/notices.ts'
import { run as pages } from './pages/pages.ts'
import { run as panel } from './panel/panel.ts'
import { run as partners } from './partners/partners.ts'
import { run as search } from './search/search.ts'

/** `npm run bench -- NAME`: the benchmarks; each prints what it measured and says whether its promises are kept. */
const BENCHMARKS: Record<string, () => Promise<boolean>> = {
  dashboard,
  digests,
  graph,
  kills,
  layout,
  map,
  mentors,
  notices,
  pages,
  panel,
  partners,
  search,
}

const benchmark = BENCHMARKS[process.argv[2] ?? '']
if (benchmark) {
  process.exitCode = (await benchmark()) ? 0 : 1
} else {
  console.error(`npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`)
  process.exitCode = 1
}
