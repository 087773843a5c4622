import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { AskPage, AskResult } from '#app/services/mentor-ask.server.ts'
import { addressOf } from './address.ts'
import { FitLegend } from './FitBar.tsx'
import { MentorItem } from './MentorItem.tsx'
import { NoMentors } from './NoMentors.tsx'

interface MentorListProps {
  page: AskPage
  result: AskResult
  dimension: MaturityDimension
}

/** Who can accompany, the best first, each with why. */
export function MentorList({ page, result, dimension: code }: MentorListProps) {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const { groups, query } = page
  const { mentors, withRoom, first } = result
  const dimension = t(`vocab.maturityDimension.${code}`).toLocaleLowerCase(i18n.language)
  const own = page.places.find(place => place.dimension === code)?.own ?? null
  const listed = query.withFull ? withRoom + result.full : withRoom
  const search = addressOf(query)
  return (
    <Section
      id="mentores"
      title={t('mentorshipAsk.found', { count: listed, dimension })}
      lead={
        listed > 0
          ? t(query.withFull && result.full > 0 ? 'mentorshipAsk.foundLeadFull' : 'mentorshipAsk.foundLead')
          : null
      }
    >
      {mentors.length > 0 ? (
        <>
          <ol className="mentors" start={first}>
            {mentors.map((mentor, index) => (
              <MentorItem
                key={mentor.slug}
                mentor={mentor}
                place={first + index}
                groups={groups}
                dimension={code}
                own={own}
                isChosen={mentor.slug === query.mentor}
                href={`${hrefOf(pathname, withParams(search, { mentor: mentor.slug }))}#pedir`}
              />
            ))}
          </ol>
          <Pagination page={result.page} pages={result.pages} />
          <FitLegend groups={groups} />
        </>
      ) : (
        <NoMentors page={page} result={result} dimension={code} />
      )}
      {result.full > 0 && listed > 0 ? (
        <p className="ask-full">
          <Icon name="info" size={17} />
          <span>
            {query.withFull ? null : `${t('mentorshipAsk.fullHidden', { count: result.full })} `}
            <a href={hrefOf(pathname, withParams(search, { lleno: query.withFull ? null : '1' }))}>
              {t(query.withFull ? 'mentorshipAsk.fullHide' : 'mentorshipAsk.fullShow')}
            </a>
          </span>
        </p>
      ) : null}
    </Section>
  )
}
