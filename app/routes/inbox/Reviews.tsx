import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

/** Reported bottlenecks that wait for the coordination. */
export function Reviews({ reviews }: Pick<Inbox, 'reviews'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="inbox-list">
      {reviews.map(({ slug, title, reporter, createdAt }) => (
        <li key={slug}>
          <ObjectGlyph kind="bottleneck" size={20} />
          <div>
            <p className="inbox-what">
              <bdi>{title}</bdi>
            </p>
            <p className="cell-note">
              {reporter ? `${t('inbox.reported', { party: reporter })} · ` : null}
              <time dateTime={createdAt}>{t('inbox.since', { date: format.date(createdAt) })}</time>
            </p>
          </div>
          <ButtonLink href={`/cuellos-de-botella/${slug}`}>{t('inbox.reportedAction')}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
