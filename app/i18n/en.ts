import { accounts } from './en/accounts.ts'
import { alliances } from './en/alliances.ts'
import { bottlenecks } from './en/bottlenecks.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { evidence } from './en/evidence.ts'
import { inbox } from './en/inbox.ts'
import { lists } from './en/lists.ts'
import { map } from './en/map.ts'
import { permissions } from './en/permissions.ts'
import { profile } from './en/profile.ts'
import { registry } from './en/registry.ts'
import { site } from './en/site.ts'
import { ui } from './en/ui.ts'
import { vocab } from './en/vocab.ts'
import type { es } from './es.ts'

export const en = {
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
} satisfies typeof es
