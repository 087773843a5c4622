import { useTranslation } from 'react-i18next'
import { MentorshipSteps } from '#app/components/mentorships/MentorshipSteps.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'
import { NextBanner } from './NextBanner.tsx'

/** Who accompanies whom in what, where it stands, and what comes next. */
export function MentorshipHead({ page }: { page: MentorshipPage }) {
  const { t, i18n } = useTranslation()
  const { mentorship, mentor, mentee } = page
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`).toLocaleLowerCase(i18n.language)
  const title = t('mentorships.about', { dimension })
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('mentorships.title'), href: '/mentorias' }, { label: title }]} />
      <PageHead
        object={
          <>
            <ObjectName kind="mentorship">{t('vocab.subjectType.mentorship')}</ObjectName>
            <ProvenanceBadge provenance={mentorship.provenance} />
          </>
        }
        title={title}
        marks={<Pair mentor={mentor} mentee={mentee} />}
      />
      <MentorshipSteps status={mentorship.status} hasBegun={mentorship.validFrom !== null} notes={useNotes(page)} />
      <NextBanner page={page} />
    </>
  )
}

/** The mentor, and the arrow to the one who learns. */
function Pair({ mentor, mentee }: Pick<MentorshipPage, 'mentor' | 'mentee'>) {
  const { t } = useTranslation()
  return (
    <ul className="mentorship-pair">
      <Side cluster={mentor} role={t('mentorships.mentor')} />
      <Side cluster={mentee} role={t('mentorships.mentee')} />
    </ul>
  )
}

function Side({ cluster: { slug, name, region }, role }: { cluster: MentorshipPage['mentor']; role: string }) {
  return (
    <li>
      <span className="mentorship-role">{role}</span>
      <a href={`/clusteres/${slug}`}>
        <bdi>{name}</bdi>
      </a>
      {region ? <RegionMark region={region} /> : null}
    </li>
  )
}

function useNotes({ mentorship, acceptedAt, request }: MentorshipPage) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, validFrom, validTo } = mentorship
  const on = (day: string | null | undefined) =>
    day ? t('mentorships.steps.on', { date: format.date(day) }) : undefined
  const isOver = validTo !== null
  const until = status === 'requested' && request?.answerBy
  return {
    requested: until ? t('mentorships.steps.until', { date: format.date(until) }) : on(request?.requestedAt),
    waitlisted: request?.place ? t('mentorships.steps.place', { place: request.place }) : undefined,
    accepted: on(acceptedAt),
    active: validFrom ? t(`mentorships.steps.${isOver ? 'on' : 'since'}`, { date: format.date(validFrom) }) : undefined,
    paused: validFrom ? t('mentorships.steps.since', { date: format.date(validFrom) }) : undefined,
    completed: on(validTo),
    ended_early: on(validTo),
  }
}
