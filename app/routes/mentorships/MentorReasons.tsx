import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type {
  ChainLink,
  MacroSector,
  MaturityDimension,
  MaturityLevel,
  ProductiveSector,
  Region,
} from '#app/domain/vocabularies.ts'
import { type Format, useFormat } from '#app/i18n/format.ts'
import type { MentorReason } from '#app/services/mentor-matching.server.ts'

interface MentorReasonsProps {
  reasons: readonly MentorReason[]
  dimension: MaturityDimension
}

/** Why a mentor is suggested: the first reason as a sentence, the others as a list. Its page imports `mentorReasons`. */
export function MentorReasons({ reasons, dimension }: MentorReasonsProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const lower = (word: string) => word.toLocaleLowerCase(i18n.language)
  const [first, ...rest] = reasons.map(reason => reasonText(t, format, lower, reason, dimension))
  return (
    <>
      {first ? <p className="mentor-reason">{first}</p> : null}
      {rest.length > 0 ? (
        <ul className="mentor-reasons">
          {rest.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function reasonText(
  t: TFunction,
  format: Format,
  lower: (word: string) => string,
  reason: MentorReason,
  dimensionCode: MaturityDimension,
): string {
  const dimension = lower(t(`vocab.maturityDimension.${dimensionCode}`))
  const level = (code: MaturityLevel) => lower(t(`vocab.maturityLevel.${code}`))
  const link = (code: string) => lower(t(`vocab.chainLink.${code as ChainLink}`))
  switch (reason.key) {
    case 'levels': {
      const { level: other, own } = reason.params
      const key = other === own ? 'levelsSame' : 'levels'
      return t(`mentorReasons.${key}`, { dimension, level: level(other), own: level(own) })
    }
    case 'levelOnly':
      return t('mentorReasons.levelOnly', { dimension, level: level(reason.params.level) })
    case 'qualifies':
      return t('mentorReasons.qualifies', { dimension, own: level(reason.params.own) })
    case 'qualifiesOnly':
      return t('mentorReasons.qualifiesOnly', { dimension })
    case 'sector': {
      const sector = t(`vocab.productiveSector.${reason.params.productiveSector as ProductiveSector}`)
      return t('mentorReasons.sector', { sector: lower(sector) })
    }
    case 'macroSector': {
      const macroSector = t(`vocab.macroSector.${reason.params.macroSector as MacroSector}`)
      return t('mentorReasons.macroSector', { macroSector: lower(macroSector) })
    }
    case 'chainLinks': {
      const chainLinks = format.list(reason.params.chainLinks.map(link))
      return t('mentorReasons.chainLinks', { count: reason.params.chainLinks.length, chainLinks })
    }
    case 'nextChainLinks':
      return t('mentorReasons.nextChainLinks', {
        chainLink: link(reason.params.chainLink),
        own: link(reason.params.own),
      })
    case 'bottlenecks': {
      const { count, codes } = reason.params
      const named = { count, codes: format.list(codes) }
      return count > codes.length ? t('mentorReasons.bottlenecksMore', named) : t('mentorReasons.bottlenecks', named)
    }
    case 'inCommon': {
      const { count, parties } = reason.params
      const named = { count, parties: format.list(parties) }
      return count > parties.length ? t('mentorReasons.inCommonMore', named) : t('mentorReasons.inCommon', named)
    }
    case 'distance':
      return t('mentorReasons.distance', { count: reason.params.steps })
    case 'sameRegion':
    case 'otherRegion':
      return t(`mentorReasons.${reason.key}`, { region: t(`vocab.region.${reason.params.region as Region}`) })
    case 'free':
    case 'full':
    case 'answersIn':
      return t(`mentorReasons.${reason.key}`, { count: reason.params.count })
    case 'tied':
    case 'answersUnknown':
      return t(`mentorReasons.${reason.key}`)
  }
}
