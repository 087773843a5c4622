import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, in this order: begun last, it would keep one core busy while the other has nothing left to do.
 * Names are of files in `test/`, without their ending.
 */
const LONG = [
  'browser/every-page-documented',
  'browser/every-page-demo',
  'browser/alliances',
  'browser/mentorship-pages',
  'browser/mentorship-work',
  'browser/map-time',
  'browser/mentorships',
  'browser/following',
  'browser/search',
  'browser/map-crowd',
  'browser/hydration',
  'integration/page-access',
  'integration/mentorship-privacy',
  'integration/cli/db',
  'integration/mentorships-model',
]

/** The order in which files are tested: those that take longest, then the others, largest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = new Map(sorted.map((file, at) => [file, LONG.length + at]))
    for (const file of sorted) {
      const long = LONG.findIndex(name => file.moduleId.includes(`/test/${name}.test.`))
      if (long >= 0) place.set(file, long)
    }
    return sorted.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  }
}
