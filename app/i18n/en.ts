import { accounts } from './en/accounts.ts'
import { bottlenecks } from './en/bottlenecks.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { lists } from './en/lists.ts'
import { permissions } from './en/permissions.ts'
import { profile } from './en/profile.ts'
import { registry } from './en/registry.ts'
import { site } from './en/site.ts'
import { ui } from './en/ui.ts'
import { vocab } from './en/vocab.ts'
import type { es } from './es.ts'

export const en = { accounts, bottlenecks, errors, events, lists, permissions, profile, registry, site, ui, vocab } satisfies typeof es
