import type { site as source } from '../es/site.ts'

export const site = {
  name: 'Interclúster',
  tagline: 'Open workspace of Red Clúster Colombia',
} satisfies typeof source
