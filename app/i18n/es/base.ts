import { pageErrors } from './page-errors.ts'
import { records } from './records.ts'
import { site } from './site.ts'
import { ui } from './ui.ts'
import { vocab } from './vocab.ts'

/** The words that every page needs; the browser fetches the other sections with the pages that say them. */
export const base = { errors: pageErrors, records, site, ui, vocab }
