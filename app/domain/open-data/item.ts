import { z } from 'zod'
import { PRECISIONS, PROVENANCES } from '../vocabularies.ts'
import { openDataSchemas } from './schemas.ts'

/** One citation: lines of a document of the network, or a public page. */
export const sourceSchema = z
  .object({
    document: z.string().nullable().describe('`000` to `004`; null for a public page'),
    lines: z.string().optional().describe('Line numbers and ranges: `226,232`, `516-520`'),
    title: z.string().describe("The document's title; for a public page, its site"),
    year: z.int().nullable(),
    url: z.string().optional(),
  })
  .register(openDataSchemas, { id: 'Source' })

/** What every item has, whatever it is about. */
export const itemShape = {
  id: z.string(),
  url: z.url().describe('The page about it'),
  provenance: z.enum(PROVENANCES).describe('Who vouches for it; `ilustrativo` is an example, not a fact'),
  sources: z.array(sourceSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}

export const slug = z.string().describe('Stable; names the address of the item')
export const slugOf = (what: string) => z.string().describe(`Slug of ${what}`)

export const departmentSchema = z
  .object({ code: z.string().describe('DANE code, two digits'), name: z.string() })
  .register(openDataSchemas, { id: 'Department' })

/** Since when and until when, and how much of those dates is known. */
export const validityShape = {
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  precision: z.enum(PRECISIONS),
}

/** A figure as the source writes it: the key names the unit, the value keeps its sign. */
export const figureSchema = z
  .object({ key: z.string(), comparator: z.string().describe('`=`, `>`, `>=` or `~`'), value: z.string() })
  .register(openDataSchemas, { id: 'Figure' })

export const partyType = z.enum(['cluster', 'organization'])
