/** One citation: lines of a source document, or a public address. */
export interface CitedSource {
  /** `000` to `004`; null for a public address. */
  document: string | null
  documentTitle: string | null
  year: number | null
  /** Line numbers and ranges: `226,232`, `516-520`. */
  lines: string | null
  url: string | null
  /** Words, where there is neither a document nor an address: an index of files, a registry of codes. */
  reference: string | null
  /** What kind of place a public address is (`prensa-o-web`); `sustento`: it holds up the kind of obstacle, not the example. */
  sourceType: string | null
  /** Year or date the public page speaks of. */
  asOf: string | null
  /** The fields that the source does not say literally, in the words of the page's language. */
  inferred: string[]
}
