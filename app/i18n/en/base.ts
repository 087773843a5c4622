import type { base as source } from '../es/base.ts'
import { errors } from './errors.ts'
import { records } from './records.ts'
import { site } from './site.ts'
import { ui } from './ui.ts'
import { vocab } from './vocab.ts'

export const base = { errors, records, site, ui, vocab } satisfies typeof source
