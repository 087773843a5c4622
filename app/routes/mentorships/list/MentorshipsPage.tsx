import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import type { ListView } from '#app/domain/list-view.ts'
import { MENTORSHIP_SORTS, type MentorshipView } from '#app/domain/mentorship-list.ts'
import type { ListedMentorship, OwnMentorships } from '#app/services/mentorship-list.server.ts'
import { useMentorshipFacets } from './facets.tsx'
import { MentorshipTable } from './MentorshipTable.tsx'
import { ListTop, OwnActions } from './OwnPanel.tsx'

interface MentorshipsPageProps {
  own: OwnMentorships | null
  totals: Record<MentorshipView, number>
  list: ListView
  /** The coordination sees private ones too. */
  all: boolean
  mentorships: readonly ListedMentorship[]
}

/** Who accompanies whom, in what. */
export function MentorshipsPage({ own, totals, list, all, mentorships }: MentorshipsPageProps) {
  const { t } = useTranslation()
  const facets = useMentorshipFacets(all)
  return (
    <ListPage
      title={t('mentorshipList.title')}
      lead={t('mentorshipList.lead')}
      actions={<OwnActions own={own} />}
      before={<ListTop own={own} view="mentorias" totals={totals} />}
      list={list}
      facets={facets}
      search={{ label: t('mentorshipList.search'), placeholder: t('mentorshipList.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('mentorshipList.of', { count: list.all })}
        </>
      }
      sorts={MENTORSHIP_SORTS.map(value => ({ value, label: t(`mentorshipList.sort.${value}`) }))}
      submitLabel={t('mentorshipList.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="mentorship" size={28} />,
        noMatch: t('mentorshipList.noMatch'),
        none: t('mentorshipList.none'),
        noneText: t('mentorshipList.noneText'),
        action: <ButtonLink href="/mentorias/pedir">{t('mentorshipList.ask')}</ButtonLink>,
      }}
    >
      <MentorshipTable mentorships={mentorships} sort={list.sort} />
    </ListPage>
  )
}
