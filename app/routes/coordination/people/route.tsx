import '#app/i18n/sections/accounts.ts'
import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationNav } from '#app/components/coordination/CoordinationHead.tsx'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Num } from '#app/components/ui/Numbers.tsx'
import { PERSON_ROLES } from '#app/domain/people.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readPeople } from '#app/services/people-list.server.ts'
import { answer } from './actions.server.ts'
import { PeopleTable } from './PeopleTable.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, t } = context
  return {
    meta: { title: t('coordination.people.title') },
    waiting: await readWaiting(db, actor),
    ...(await readPeople(db, actor, url.searchParams)),
  }
})

export const action = pageAction(args => answer(args))

export default function People() {
  const { t } = useTranslation()
  const { waiting, list, people } = useLoaderData<typeof loader>()
  const sent = useFormAnswer()
  const facets = [
    {
      name: 'papel',
      legend: t('coordination.people.role'),
      options: PERSON_ROLES.map(value => ({
        value,
        label: value === 'none' ? t('coordination.people.noRole') : t(`vocab.role.${value}`),
      })),
    },
  ]
  return (
    <>
      <div className="page-before">
        <CoordinationNav waiting={waiting} />
      </div>
      <ListPage
        title={t('coordination.people.title')}
        lead={t('coordination.people.lead', { count: list.all })}
        actions={
          <ButtonLink href="/coordinacion/invitaciones" icon="user-plus">
            {t('coordination.people.invite')}
          </ButtonLink>
        }
        before={<ErrorSummary errors={summaryOf(sent)} />}
        list={list}
        facets={facets}
        search={{ label: t('coordination.people.search') }}
        count={
          <>
            <b>
              <Num value={list.total} />
            </b>{' '}
            {t('coordination.people.of', { all: list.all })}
          </>
        }
        submitLabel={t('coordination.people.submit', { count: list.total })}
        empty={{ noMatch: t('coordination.people.noMatch'), none: t('coordination.people.none') }}
      >
        <PeopleTable people={people} sort={list.sort} />
      </ListPage>
    </>
  )
}
