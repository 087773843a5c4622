import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { MacroSectorMark, RegionMark } from '#app/components/records/Swatches.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { levelAt, positionOfLevel } from '#app/domain/mentor-matching.ts'
import {
  CHAIN_LINKS,
  type MacroSector,
  type MaturityDimension,
  type MaturityLevel,
  type Region,
  TOPICS,
} from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AskPage, ListedMentor } from '#app/services/mentor-ask.server.ts'
import { MentorReasons } from '../MentorReasons.tsx'
import { FitBar, FitParts } from './FitBar.tsx'
import { LevelLine } from './LevelLine.tsx'

interface MentorItemProps {
  mentor: ListedMentor
  place: number
  groups: AskPage['groups']
  dimension: MaturityDimension
  /** Where the asker stands, 1 to 3. */
  own: number | null
  isChosen: boolean
  /** Chooses it. */
  href: string
}

/** One mentor: who it is and why, how far ahead and how well it fits, and what room it has. */
export function MentorItem({ mentor, place, groups, dimension, own, isChosen, href }: MentorItemProps) {
  const { slug, name, regions, macroSector, reasons } = mentor
  const said = saidOf(mentor)
  return (
    <li className={isChosen ? 'mentor mentor-chosen' : 'mentor'}>
      <span className="mentor-place" aria-hidden="true">
        {place}
      </span>
      <div>
        <h3>
          <a href={`/clusteres/${slug}`}>{name}</a>
        </h3>
        <p className="mentor-marks">
          {regions.map(region => (
            <RegionMark key={region} region={region as Region} />
          ))}
          {macroSector ? <MacroSectorMark macroSector={macroSector as MacroSector} /> : null}
          {said ? <MaturityMark level={said.params.level} /> : null}
        </p>
        <MentorReasons reasons={reasons} dimension={dimension} />
        <OfferTerms mentor={mentor} />
      </div>
      <div>
        <Levels mentor={mentor} own={own} />
        <FitBar mentor={mentor} groups={groups} />
        <FitParts mentor={mentor} />
      </div>
      <Choice mentor={mentor} isChosen={isChosen} href={href} />
    </li>
  )
}

/** The reason that names its level, where that may be said. */
const saidOf = ({ reasons }: ListedMentor) =>
  reasons.find(reason => reason.key === 'levels' || reason.key === 'levelOnly')

/** How far ahead it is, where its level may be said. */
function Levels({ mentor, own }: Pick<MentorItemProps, 'mentor' | 'own'>) {
  const { t, i18n } = useTranslation()
  const said = saidOf(mentor)
  if (!said || own === null) return null
  const level = (code: MaturityLevel) => t(`vocab.maturityLevel.${code}`).toLocaleLowerCase(i18n.language)
  const ownWords = t('mentorshipAsk.you', { level: level(levelAt(own)) })
  const otherWords = level(said.params.level)
  const other = { position: positionOfLevel(said.params.level), ownWords, otherWords }
  return <LevelLine own={own} other={other} label={`${ownWords}; ${mentor.name}: ${otherWords}`} />
}

function OfferTerms({ mentor }: Pick<MentorItemProps, 'mentor'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { format: how, months, languages, conditions, chainLinks, supportNeeds } = mentor.offer
  const topics = [
    ...CHAIN_LINKS.filter(code => chainLinks.includes(code)).map(code => t(`vocab.chainLink.${code}`)),
    ...TOPICS.filter(code => supportNeeds.includes(code)).map(code => t(`vocab.topic.${code}`)),
  ]
  const spoken = format.list(languages.map(code => t(`mentorshipAsk.languageNames.${code}`)))
  return (
    <details className="fold mentor-offer">
      <summary>
        {t(`vocab.mentorshipFormat.${how}`)} · {t('mentorshipAsk.months', { count: months })}
      </summary>
      <dl>
        <dt>{t('mentorshipAsk.languages')}</dt>
        <dd>{spoken}</dd>
        {topics.length > 0 ? (
          <>
            <dt>{t('mentorshipAsk.topicsOffered')}</dt>
            <dd>{format.list(topics)}</dd>
          </>
        ) : null}
        {conditions ? (
          <>
            <dt>{t('mentorshipAsk.conditions')}</dt>
            <dd className="typed">{conditions}</dd>
          </>
        ) : null}
      </dl>
    </details>
  )
}

function Choice({ mentor, isChosen, href }: Pick<MentorItemProps, 'mentor' | 'isChosen' | 'href'>) {
  const { t } = useTranslation()
  const { room, name, requestId } = mentor
  const free = Math.max(0, room.capacity - room.taken)
  return (
    <div className="mentor-choice">
      <p>
        <b>{t('mentorshipAsk.places', { count: free })}</b>
        <span>{t('mentorshipAsk.placesOf', { capacity: room.capacity })}</span>
      </p>
      {requestId ? (
        <p>
          <span>{t('mentorshipAsk.alreadyAsked')}</span>
          <a href={`/mentorias/${requestId}`}>{t('mentorshipAsk.seeRequest')}</a>
        </p>
      ) : (
        <ButtonLink
          dense
          look={isChosen ? 'primary' : 'secondary'}
          href={href}
          aria-current={isChosen ? 'true' : undefined}
          aria-label={
            isChosen ? undefined : `${t(free > 0 ? 'mentorshipAsk.pick' : 'mentorshipAsk.pickLine')}: ${name}`
          }
        >
          {isChosen ? t('mentorshipAsk.picked') : t(free > 0 ? 'mentorshipAsk.pick' : 'mentorshipAsk.pickLine')}
        </ButtonLink>
      )}
    </div>
  )
}
