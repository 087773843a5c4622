import type { base as source } from '../es/base.ts'
import { pageErrors } from './page-errors.ts'
import { records } from './records.ts'
import { site } from './site.ts'
import { ui } from './ui.ts'
import { vocab } from './vocab.ts'

export const base = { errors: pageErrors, records, site, ui, vocab } satisfies typeof source
