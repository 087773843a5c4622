import { useTranslation } from 'react-i18next'
import { MentorshipStatus } from '#app/components/mentorships/MentorshipStatus.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { periodText } from '#app/i18n/period.ts'
import type { ClusterMentorships } from '#app/services/cluster-mentorships.server.ts'

/** What stands in sight before the rest folds. */
const SHOWN = 8

/** What a cluster offers as a mentor, whom it accompanies and who accompanies it. */
export function MentorshipsSection({ mentorships }: { mentorships: ClusterMentorships }) {
  const { t } = useTranslation()
  const { offer, askHref, list } = mentorships
  if (!offer && list.length === 0) return null
  const title = t('profile.mentorships.title')
  const asMentor = list.filter(one => one.side === 'mentor').length
  const rest = list.slice(SHOWN)
  return (
    <Section
      id="mentorias"
      title={title}
      lead={
        list.length > 0
          ? [
              t('profile.mentorships.asMentor', { count: asMentor }),
              t('profile.mentorships.asMentee', { count: list.length - asMentor }),
            ].join(', ')
          : undefined
      }
      action={<a href="/mentorias">{t('profile.mentorships.all')}</a>}
    >
      {offer ? <Offer offer={offer} askHref={askHref} /> : null}
      {list.length > 0 ? <Table list={list.slice(0, SHOWN)} caption={title} /> : null}
      {rest.length > 0 ? (
        <details className="table-after">
          <summary>{t('profile.mentorships.more', { count: rest.length })}</summary>
          <Table list={rest} caption={title} />
        </details>
      ) : null}
    </Section>
  )
}

function Offer({ offer, askHref }: { offer: NonNullable<ClusterMentorships['offer']>; askHref: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { dimensions, capacity, free, isLeft, months, languages } = offer
  return (
    <div className="profile-offer">
      <DefinitionList
        items={[
          {
            term: t('profile.mentorships.offers'),
            value: format.list(dimensions.map(dimension => t(`vocab.maturityDimension.${dimension}`))),
          },
          {
            term: t('profile.mentorships.places'),
            value: isLeft ? t('profile.mentorships.left') : t('profile.mentorships.free', { free, count: capacity }),
          },
          {
            term: t('profile.mentorships.how'),
            value: [
              t(`vocab.mentorshipFormat.${offer.format}`),
              t('profile.mentorships.months', { count: months }),
              format.list(languages.map(language => t(`profile.mentorships.language.${language}`))),
            ].join(' · '),
          },
        ]}
      />
      {askHref ? <ButtonLink href={askHref}>{t('profile.mentorships.ask')}</ButtonLink> : null}
    </div>
  )
}

function Table({ list, caption }: { list: ClusterMentorships['list']; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = ['mentorship', 'with', 'status', 'dates'] as const
  return (
    <DataTable caption={caption} columns={columns.map(key => ({ key, label: t(`profile.mentorships.${key}`) }))}>
      {list.map(({ id, side, other, dimension, status, since, until, isPrivate }) => {
        const dates = periodText(t, format, { from: since, to: until, precision: 'day' })
        const when = since && !until ? t('profile.mentorships.since', { date: dates }) : dates
        return (
          <tr key={id}>
            <th scope="row" className="row-title">
              <a href={`/mentorias/${id}`}>{t(`vocab.maturityDimension.${dimension}`)}</a>
              <span className="cell-note">{t(`vocab.mentorshipSide.${side}`)}</span>
            </th>
            <td>
              <a href={`/clusteres/${other.slug}`}>{other.name}</a>
            </td>
            <td>
              <MentorshipStatus status={status} />
              {isPrivate ? <span className="cell-note">{t('profile.mentorships.private')}</span> : null}
            </td>
            <td className={when ? undefined : 'row-empty'}>
              {when || <span className="faint">{t('profile.mentorships.notBegun')}</span>}
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
