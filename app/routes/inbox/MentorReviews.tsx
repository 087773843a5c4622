import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Inbox } from '#app/services/inbox.server.ts'

/** What clusters offer to accompany others in and the coordination has to accept. */
export function MentorReviews({ mentors }: Pick<Inbox, 'mentors'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="inbox-list">
      {mentors.map(({ slug, name, dimension, since }) => (
        <li key={`${slug}/${dimension}`}>
          <ObjectGlyph kind="mentorship" size={20} />
          <div>
            <p className="inbox-what">
              <bdi>{name}</bdi>
            </p>
            <p className="cell-note">
              {t('inbox.mentors.offers', { dimension: t(`vocab.maturityDimension.${dimension}`) })} ·{' '}
              <time dateTime={since}>{t('inbox.since', { date: format.date(since) })}</time>
            </p>
          </div>
          <ButtonLink href="/coordinacion/mentores">{t('inbox.mentors.action')}</ButtonLink>
        </li>
      ))}
    </ul>
  )
}
