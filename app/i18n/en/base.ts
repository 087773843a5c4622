import type { base as source } from '../es/base.ts'
import { errorReports } from './error-reports.ts'
import { errors } from './errors.ts'
import { lists } from './lists.ts'
import { records } from './records.ts'
import { site } from './site.ts'
import { ui } from './ui.ts'
import { vocab } from './vocab.ts'

export const base = { errorReports, errors, lists, records, site, ui, vocab } satisfies typeof source
