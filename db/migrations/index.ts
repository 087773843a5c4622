import type { Migration } from 'kysely'
import * as registry from './0001_registry.ts'
import * as people from './0002_people.ts'
import * as alliances from './0003_alliances.ts'
import * as bottlenecks from './0004_bottlenecks.ts'
import * as projects from './0005_projects.ts'
import * as log from './0006_log.ts'
import * as initiatives from './0007_initiatives.ts'
import * as projectWork from './0008_project_work.ts'
import * as results from './0009_results.ts'
import * as mentorships from './0010_mentorships.ts'
import * as suggestions from './0011_suggestions.ts'
import * as savedViews from './0012_saved_views.ts'
import * as withdrawnReadings from './0013_withdrawn_readings.ts'
import * as layoutVersion from './0014_layout_version.ts'
import * as following from './0015_following.ts'
import * as bulletins from './0016_bulletins.ts'
import * as search from './0017_search.ts'
import * as skippedDigests from './0018_skipped_digests.ts'

/** Listed by hand: reading a folder of `.ts` files at run time fails outside Vite. Names are never changed once landed. */
export const migrations: Record<string, Migration> = {
  '0001_registry': registry,
  '0002_people': people,
  '0003_alliances': alliances,
  '0004_bottlenecks': bottlenecks,
  '0005_projects': projects,
  '0006_log': log,
  '0007_initiatives': initiatives,
  '0008_project_work': projectWork,
  '0009_results': results,
  '0010_mentorships': mentorships,
  '0011_suggestions': suggestions,
  '0012_saved_views': savedViews,
  '0013_withdrawn_readings': withdrawnReadings,
  '0014_layout_version': layoutVersion,
  '0015_following': following,
  '0016_bulletins': bulletins,
  '0017_search': search,
  '0018_skipped_digests': skippedDigests,
}
