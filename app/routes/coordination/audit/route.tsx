import '#app/i18n/sections/coordination.ts'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readAudit } from '#app/services/audit.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { AuditTable } from './AuditTable.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, language, t } = context
  return {
    meta: { title: t('coordination.audit.title') },
    waiting: await readWaiting(db, actor),
    ...(await readAudit(db, actor, url.searchParams, language)),
  }
})

export default function Audit() {
  const { t } = useTranslation()
  const { waiting, lines, total, page, pages, verb, person, verbs, signers } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <CoordinationHead waiting={waiting} title={t('coordination.audit.title')} lead={t('coordination.audit.lead')} />
      <Form className="filter-row">
        <SelectField
          key={`verbo ${verb}`}
          id="verbo"
          name="verbo"
          label={t('coordination.audit.verb')}
          empty={t('coordination.audit.anyVerb')}
          options={verbs.map(value => ({ value, label: value }))}
          defaultValue={verb ?? ''}
          plainLabel
        />
        <SelectField
          key={`persona ${person}`}
          id="persona"
          name="persona"
          label={t('coordination.audit.person')}
          empty={t('coordination.audit.anyPerson')}
          options={signers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={person ?? ''}
          plainLabel
        />
        <Button>{t('coordination.audit.apply')}</Button>
      </Form>
      <p className="results-head" role="status">
        {t('coordination.audit.count', { count: total })}
      </p>
      {total === 0 ? <EmptyState level={2} title={t('coordination.audit.none')} /> : <AuditTable lines={lines} />}
      <Pagination page={page} pages={pages} />
    </div>
  )
}
