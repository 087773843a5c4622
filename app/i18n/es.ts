import { accounts } from './es/accounts.ts'
import { alliances } from './es/alliances.ts'
import { bottlenecks } from './es/bottlenecks.ts'
import { errors } from './es/errors.ts'
import { events } from './es/events.ts'
import { evidence } from './es/evidence.ts'
import { inbox } from './es/inbox.ts'
import { lists } from './es/lists.ts'
import { map } from './es/map.ts'
import { permissions } from './es/permissions.ts'
import { profile } from './es/profile.ts'
import { registry } from './es/registry.ts'
import { site } from './es/site.ts'
import { ui } from './es/ui.ts'
import { vocab } from './es/vocab.ts'

/** The Spanish catalogue, the source: a key that English lacks fails the type check. One section per concept. */
export const es = {
  accounts,
  alliances,
  bottlenecks,
  errors,
  events,
  evidence,
  inbox,
  lists,
  map,
  permissions,
  profile,
  registry,
  site,
  ui,
  vocab,
}
