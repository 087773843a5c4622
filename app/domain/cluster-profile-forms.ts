import { z } from 'zod'
import { PROFILE_LIMITS, type ProfileTopic } from './cluster-profile.ts'
import { CHAIN_LINKS, MACRO_SECTORS, PRODUCTIVE_SECTORS, TOPICS } from './vocabularies.ts'

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, 'errors.tooLong')
    .optional()
    .transform(value => value || null)

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: issue => (issue.input === undefined ? 'errors.required' : 'errors.invalidChoice') })

/** A row left empty is no row; one that is begun needs its topic and its words. */
const topicRow = z
  .object({
    topic: z.enum(TOPICS, 'errors.invalidChoice').optional(),
    chainLink: z.enum(CHAIN_LINKS, 'errors.invalidChoice').optional(),
    text: z.string().trim().max(PROFILE_LIMITS.topicText, 'errors.tooLong').optional(),
  })
  .superRefine((row, context) => {
    const begun = row.topic || row.text || row.chainLink
    if (begun && !row.topic) context.addIssue({ code: 'custom', path: ['topic'], message: 'profile.errors.topic' })
    if (begun && !row.text) context.addIssue({ code: 'custom', path: ['text'], message: 'profile.errors.topicText' })
  })

const topics = z.array(topicRow).transform((rows, context): ProfileTopic[] => {
  const filled = rows.flatMap(({ topic, chainLink, text }) =>
    topic && text ? [{ topic, chainLink: chainLink ?? null, text }] : [],
  )
  if (filled.length > PROFILE_LIMITS.topics) context.addIssue('profile.errors.tooManyTopics')
  return filled.slice(0, PROFILE_LIMITS.topics)
})

/** The edit form. @param departments the DANE codes that exist */
export function clusterProfileSchema(departments: readonly string[]) {
  const known = new Set(departments)
  return z.object({
    version: z.coerce.number('errors.required').int().positive(),
    description: text(PROFILE_LIMITS.description),
    territory: text(PROFILE_LIMITS.territory),
    departments: z
      .array(z.string().refine(code => known.has(code), 'errors.invalidChoice'))
      .transform(codes => [...new Set(codes)]),
    macroSector: choice(MACRO_SECTORS),
    productiveSector: choice(PRODUCTIVE_SECTORS),
    chainLinks: z.array(z.enum(CHAIN_LINKS, 'errors.invalidChoice')).transform(links => [...new Set(links)]),
    website: text(PROFILE_LIMITS.website).refine(value => value === null || isWebAddress(value), 'errors.invalidUrl'),
    contactEmail: text(PROFILE_LIMITS.contactEmail).refine(
      value => value === null || z.email().safeParse(value).success,
      'errors.invalidEmail',
    ),
    offers: topics,
    needs: topics,
  })
}
export type ClusterProfileForm = z.output<ReturnType<typeof clusterProfileSchema>>

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}
