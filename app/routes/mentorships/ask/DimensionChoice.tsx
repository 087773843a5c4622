import { useTranslation } from 'react-i18next'
import { type DimensionPlace, levelAt } from '#app/domain/mentor-matching.ts'
import { LevelLine } from './LevelLine.tsx'

interface DimensionChoiceProps {
  place: DimensionPlace
  isChosen: boolean
}

/** One dimension to choose, with where the cluster stands in it and the network's median. */
export function DimensionChoice({ place, isChosen }: DimensionChoiceProps) {
  const { t, i18n } = useTranslation()
  const { dimension, own, median } = place
  const level = (position: number) => t(`vocab.maturityLevel.${levelAt(position)}`).toLocaleLowerCase(i18n.language)
  const words =
    own === null
      ? median === null
        ? t('mentorshipAsk.unread')
        : t('mentorshipAsk.unreadMedian', { median: level(median) })
      : median === null
        ? t('mentorshipAsk.position', { level: level(own) })
        : t('mentorshipAsk.positionMedian', { level: level(own), median: level(median) })
  return (
    <label className="choice ask-dimension">
      <input type="radio" name="dimension" value={dimension} defaultChecked={isChosen} />
      <span className="ask-dimension-name">
        {t(`vocab.maturityDimension.${dimension}`)}
        <small>{own === null ? t('mentorshipAsk.unread') : t(`vocab.maturityLevel.${levelAt(own)}`)}</small>
      </span>
      <LevelLine own={own} median={median} label={words} />
    </label>
  )
}
