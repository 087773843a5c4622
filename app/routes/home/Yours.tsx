import { useTranslation } from 'react-i18next'
import { useRoot } from '#app/components/root-data.ts'

interface YoursProps {
  yours: { slug: string; name: string; missing: readonly string[] }
}

/** What waits for somebody who acts for a cluster, before everything else. */
export function Yours({ yours: { slug, name, missing } }: YoursProps) {
  const { t } = useTranslation()
  const pending = useRoot()?.viewer?.pending ?? 0
  return (
    <section className="home-yours" aria-labelledby="para-usted">
      <div className="page">
        <h2 id="para-usted">{t('home.yours.title', { name })}</h2>
        <ul>
          <li>
            {pending > 0 ? (
              <a href="/pendientes">{t('home.yours.pending', { count: pending })}</a>
            ) : (
              t('home.yours.pending', { count: 0 })
            )}
          </li>
          <li>
            {missing.length > 0 ? (
              <a href={`/clusteres/${slug}/editar`}>{t('home.yours.missing', { count: missing.length })}</a>
            ) : (
              t('home.yours.complete')
            )}
          </li>
          <li>
            <a href={`/clusteres/${slug}`}>{t('home.yours.profile')}</a>
          </li>
        </ul>
      </div>
    </section>
  )
}
