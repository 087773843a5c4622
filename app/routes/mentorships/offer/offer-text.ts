import type { TFunction } from 'i18next'
import type { OFFER_FIELDS, OfferTerms } from '#app/domain/mentorship-offers.ts'
import { MENTORSHIP_FORMATS } from '#app/domain/mentorships.ts'
import { CHAIN_LINKS, isOneOf, LANGUAGES, MATURITY_DIMENSIONS, TOPICS } from '#app/domain/vocabularies.ts'
import type { Format } from '#app/i18n/format.ts'

type OfferField = (typeof OFFER_FIELDS)[number]

/** The terms of an offer as fields hold them: as they were stored, or as somebody typed them. */
export type OfferWords = Record<OfferField, readonly string[]>

export function wordsOf({ capacity, months, format, conditions, ...lists }: OfferTerms): OfferWords {
  const { dimension, language, chainLink, supportNeed } = lists
  return {
    dimension,
    capacity: [String(capacity)],
    months: [String(months)],
    format: [format],
    language,
    chainLink,
    supportNeed,
    conditions: conditions ? [conditions] : [],
  }
}

/** One field in words, empty where nothing is chosen. */
export function offerText(t: TFunction, format: Format, field: OfferField, words: OfferWords): string {
  const values = words[field]
  const named = <T extends string>(list: readonly T[], name: (value: T) => string) =>
    format.list(list.filter(value => values.includes(value)).map(name))
  switch (field) {
    case 'dimension':
      return named(MATURITY_DIMENSIONS, value => t(`vocab.maturityDimension.${value}`))
    case 'language':
      return named(LANGUAGES, value => t(`mentorshipOffers.languages.${value}`))
    case 'chainLink':
      return named(CHAIN_LINKS, value => t(`vocab.chainLink.${value}`))
    case 'supportNeed':
      return named(TOPICS, value => t(`vocab.topic.${value}`))
    case 'format': {
      const [chosen] = values
      return isOneOf(MENTORSHIP_FORMATS, chosen) ? t(`vocab.mentorshipFormat.${chosen}`) : ''
    }
    default:
      return values[0] ?? ''
  }
}

export function offerLabel(t: TFunction, field: OfferField): string {
  return field === 'dimension' ? t('mentorshipOffers.dimensions') : t(`mentorshipOffers.${field}`)
}
