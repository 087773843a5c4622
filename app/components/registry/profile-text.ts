import type { TFunction } from 'i18next'
import type { ProfileField } from '#app/domain/cluster-profile.ts'

/** A profile as it was typed or kept: codes not yet checked, texts maybe empty. */
export interface LooseProfile {
  description: string | null
  territory: string | null
  departments: readonly string[]
  macroSector: string
  productiveSector: string
  chainLinks: readonly string[]
  website: string | null
  contactEmail?: string | null
  offers: readonly LooseTopic[]
  needs: readonly LooseTopic[]
}
export interface LooseTopic {
  topic: string
  chainLink: string | null
  text: string
}

/** What a field of a profile says, a line for each value; empty when it says nothing. */
export function profileText(
  t: TFunction,
  departments: readonly { code: string; name: string }[],
  field: ProfileField,
  profile: LooseProfile,
): string[] {
  switch (field) {
    case 'departments':
      return profile.departments.map(code => departments.find(d => d.code === code)?.name ?? code)
    case 'macroSector':
      return [t(`vocab.macroSector.${profile.macroSector}` as 'vocab.macroSector.servicios')]
    case 'productiveSector':
      return [t(`vocab.productiveSector.${profile.productiveSector}` as 'vocab.productiveSector.moda')]
    case 'chainLinks':
      return profile.chainLinks.map(link => chainLinkText(t, link))
    case 'offers':
    case 'needs':
      return profile[field].map(row => topicText(t, row))
    default:
      return profile[field] ? [profile[field]] : []
  }
}

const chainLinkText = (t: TFunction, link: string) => t(`vocab.chainLink.${link}` as 'vocab.chainLink.apoyo')

function topicText(t: TFunction, { topic, chainLink, text }: LooseTopic): string {
  const subject = t(`vocab.topic.${topic}` as 'vocab.topic.formacion')
  return `${chainLink ? `${subject} (${chainLinkText(t, chainLink)})` : subject}: ${text}`
}
