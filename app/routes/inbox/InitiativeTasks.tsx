import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

type Tasks = Inbox['initiativeTasks']

/** Initiatives that ask something of the party, each with the last day to do it. */
export function InitiativeTasks({ tasks }: { tasks: Tasks }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="inbox-list">
      {tasks.map(({ task, slug, code, title, until }) => (
        <li key={slug}>
          <ObjectGlyph kind="initiative" size={20} />
          <div>
            <p className="inbox-what">{t(`inbox.initiatives.${task}`)}</p>
            <a href={`/iniciativas/${slug}`}>
              <span className="code">{code}</span> <bdi>{title}</bdi>
            </a>
            {until ? (
              <p className="cell-note">
                <time dateTime={until}>{t('inbox.initiatives.until', { date: format.date(until) })}</time>
              </p>
            ) : null}
          </div>
          <ButtonLink href={`/iniciativas/${slug}`}>{t(`inbox.initiatives.${task}Action`)}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
