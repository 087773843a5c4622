import type { records as source } from '../es/records.ts'

/** What the pages of all records say. */
export const records = {
  history: { title: 'History', none: 'Nothing recorded yet.' },
  sources: {
    title: 'Sources',
    lead: 'Where what this profile says comes from.',
    none: 'This profile was written here; no outside document backs it yet.',
    demo: 'Fictional record of the demonstration: nothing on this page is real.',
  },
  signedBy: 'Signed by {{person}}',
  happenedOn: 'Happened on {{date}}',
  reportError: 'Report an error',
  answer: 'Answer',
  moreParties_one: 'and {{count}} more',
  moreParties_other: 'and {{count}} more',
  neighbourhood_one: 'Its one direct tie',
  neighbourhood_other: 'Its {{count}} direct neighbours',
  neighboursMore_one: 'and {{count}} more',
  neighboursMore_other: 'and {{count}} more',
} satisfies typeof source
