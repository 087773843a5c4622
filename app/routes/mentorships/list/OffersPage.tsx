import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { ListView } from '#app/domain/list-view.ts'
import type { MentorshipView } from '#app/domain/mentorship-list.ts'
import { OFFER_SORTS } from '#app/domain/mentorship-offer-list.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ListedOffer, OwnMentorships } from '#app/services/mentorship-list.server.ts'
import { useOfferFacets } from './facets.tsx'
import { ClusterLink } from './MentorshipTable.tsx'
import { ListTop, OwnActions } from './OwnPanel.tsx'

interface OffersPageProps {
  own: OwnMentorships | null
  totals: Record<MentorshipView, number>
  list: ListView
  offers: readonly ListedOffer[]
}

/** Who offers mentorship, in which dimensions, and how many places are free. */
export function OffersPage({ own, totals, list, offers }: OffersPageProps) {
  const { t } = useTranslation()
  const facets = useOfferFacets()
  return (
    <ListPage
      title={t('mentorshipList.title')}
      lead={t('mentorshipList.offersLead')}
      actions={<OwnActions own={own} />}
      before={<ListTop own={own} view="ofertas" totals={totals} />}
      list={list}
      kept={{ ver: 'ofertas' }}
      facets={facets}
      search={{ label: t('mentorshipList.searchOffers'), placeholder: t('mentorshipList.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('mentorshipList.ofOffers', { count: list.all })}
        </>
      }
      sorts={OFFER_SORTS.map(value => ({ value, label: t(`mentorshipList.offerSort.${value}`) }))}
      submitLabel={t('mentorshipList.submitOffers', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="mentorship" size={28} />,
        noMatch: t('mentorshipList.noMatchOffers'),
        none: t('mentorshipList.noneOffers'),
        noneText: t('mentorshipList.noneOffersText'),
        action: <ButtonLink href="/mentorias/ofrecer">{t('mentorshipList.offer')}</ButtonLink>,
      }}
    >
      <OfferTable offers={offers} sort={list.sort} canAsk={own?.canAsk ?? false} />
    </ListPage>
  )
}

interface OfferTableProps {
  offers: readonly ListedOffer[]
  sort: string
  /** The reader's cluster may ask: each dimension leads to its mentors, with this one chosen. */
  canAsk: boolean
}

function OfferTable({ offers, sort, canAsk }: OfferTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('mentorshipList.views.ofertas')}
      sort={sort}
      columns={[
        { key: 'mentor', label: t('mentorshipList.mentor'), sort: { name: 'nombre', direction: 'ascending' } },
        { key: 'dimensions', label: t('mentorshipList.dimensions') },
        { key: 'places', label: t('mentorshipList.places'), sort: { name: 'cupos', direction: 'descending' } },
        { key: 'how', label: t('mentorshipList.how'), sort: { name: 'duracion', direction: 'ascending' } },
      ]}
    >
      {offers.map(offer => (
        <OfferLine key={offer.cluster.slug} offer={offer} canAsk={canAsk && !offer.isYours} />
      ))}
    </DataTable>
  )
}

function OfferLine({ offer, canAsk }: { offer: ListedOffer; canAsk: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cluster, dimensions, capacity, free, months, isYours, isLeft } = offer
  const languages = offer.languages.map(language => t(`mentorshipList.language.${language}`))
  return (
    <tr className={isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <ClusterLink cluster={cluster} />
        {isYours ? <Tag kind="yourCluster" /> : null}
      </th>
      <td className="row-wide">
        <ul className="offered-dimensions">
          {dimensions.map(dimension => (
            <li key={dimension}>
              {canAsk && !isLeft ? (
                <a href={`/mentorias/pedir?dimension=${dimension}&mentor=${cluster.slug}`}>
                  {t(`vocab.maturityDimension.${dimension}`)}
                </a>
              ) : (
                t(`vocab.maturityDimension.${dimension}`)
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {free > 0 ? (
          <b>{t('mentorshipList.free', { count: free })}</b>
        ) : (
          t(`mentorshipList.${isLeft ? 'left' : 'full'}`)
        )}
        <span className="cell-note">
          {isLeft ? t('mentorshipList.leftHelp') : t('mentorshipList.ofCapacity', { count: capacity })}
        </span>
      </td>
      <td className="small">
        {t(`vocab.mentorshipFormat.${offer.format}`)}
        <span className="cell-note">
          {t('mentorshipList.months', { count: months })} · {format.list(languages)}
        </span>
      </td>
    </tr>
  )
}
