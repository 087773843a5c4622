import type { TFunction } from 'i18next'
import type { PartnerReason } from '#app/domain/partner-suggestions.ts'
import type {
  BottleneckCategory,
  ChainLink,
  MacroSector,
  MaturityDimension,
  ProductiveSector,
  Region,
  TopicCode,
} from '#app/domain/vocabularies.ts'
import type { Format } from '#app/i18n/format.ts'

/** What a sentence needs besides the reason. */
export interface ReasonWords {
  t: TFunction
  format: Format
  language: string
  /** Who the suggestion is for: `usted`, or the cluster's name. */
  own: string
}

/** Why a partner is suggested, as a sentence. */
export function reasonText({ t, format, language, own }: ReasonWords, reason: PartnerReason): string {
  const lower = (word: string) => word.toLocaleLowerCase(language)
  const named = <T extends string>(codes: readonly string[], nameOf: (code: T) => string) =>
    format.list(codes.map(code => lower(nameOf(code as T))))
  const topics = (codes: readonly string[]) => named(codes, (code: TopicCode) => t(`vocab.topic.${code}`))
  const dimensions = (codes: readonly string[]) =>
    named(codes, (code: MaturityDimension) => t(`vocab.maturityDimension.${code}`))
  const link = (code: string) => lower(t(`vocab.chainLink.${code as ChainLink}`))
  switch (reason.key) {
    case 'offersNeed':
    case 'needsOffer':
      return t(`partners.reasons.${reason.key}`, { own, topics: topics(reason.params.topics) })
    case 'nextInSector': {
      const { chainLink, own: ownLink, productiveSector } = reason.params
      const sector = lower(t(`vocab.productiveSector.${productiveSector as ProductiveSector}`))
      return t('partners.reasons.nextInSector', { own, chainLink: link(chainLink), link: link(ownLink), sector })
    }
    case 'nextInMacroSector': {
      const { chainLink, own: ownLink, macroSector } = reason.params
      const sector = lower(t(`vocab.macroSector.${macroSector as MacroSector}`))
      return t('partners.reasons.nextInMacroSector', { own, chainLink: link(chainLink), link: link(ownLink), sector })
    }
    case 'openBottlenecks': {
      const { count, codes } = reason.params
      const shown = { count, codes: format.list(codes) }
      return count > codes.length
        ? t('partners.reasons.openBottlenecksMore', shown)
        : t('partners.reasons.openBottlenecks', shown)
    }
    case 'sameObstacle': {
      const { categories, region } = reason.params
      return t('partners.reasons.sameObstacle', {
        region: t(`vocab.region.${region as Region}`),
        categories: named(categories, (code: BottleneckCategory) => t(`vocab.bottleneckCategory.${code}`)),
      })
    }
    case 'commonAllies': {
      const { count, parties } = reason.params
      const shown = { count, parties: format.list(parties) }
      return count > parties.length
        ? t('partners.reasons.commonAlliesMore', shown)
        : t('partners.reasons.commonAllies', shown)
    }
    case 'structuralHole': {
      const { ties, ownSize, otherSize } = reason.params
      return t('partners.reasons.structuralHole', { count: ties, ownSize, otherSize })
    }
    case 'complement': {
      const { ahead, behind } = reason.params
      return t('partners.reasons.complement', { own, ahead: dimensions(ahead), behind: dimensions(behind) })
    }
    case 'ahead':
      return t('partners.reasons.ahead', { own, ahead: dimensions(reason.params.ahead) })
  }
}
