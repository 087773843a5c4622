/** Bytes a file may weigh. */
export const FILE_LIMIT = 10 * 1024 * 1024

/** What may be stored: type by content → the endings that go with it. Nothing that a browser would run. */
export const FILE_TYPES: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
}

/** For `accept` of a file field. */
export const FILE_ACCEPT = Object.values(FILE_TYPES)
  .flat()
  .map(ending => `.${ending}`)
  .join(',')

/** A link or a file that backs a record up, as its page shows it. */
export interface EvidenceView {
  id: string
  /** Where it is: a public address, or a path here. */
  href: string
  /** Host of the address, or the file's name. */
  name: string
  label: string | null
  /** Ending of the file's type, `pdf`; null for a link. */
  fileType: string | null
  /** Bytes. */
  size: number | null
  audience: 'public' | 'parties'
  /** Who added it: the party; the person's name for the parties and the coordination alone. */
  party: string | null
  person: string | null
  addedAt: string
}
