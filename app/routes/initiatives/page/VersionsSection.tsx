import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { WordDifference } from '#app/components/versions/WordDifference.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

type Versions = InitiativePage['versions']
type Change = NonNullable<Versions[number]['changed']>

/** Every published version, newest first, with what it changed word by word. One alone is no history. */
export function VersionsSection({ versions }: { versions: Versions }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (versions.length < 2) return null
  return (
    <Section id="versiones" title={t('initiatives.page.versions')} lead={t('initiatives.page.versionsLead')}>
      <ol className="versions">
        {versions.map(({ number, recordedAt, changed }) => (
          <li key={number}>
            <p className="thread-head">
              <b>{t('initiatives.page.version', { number })}</b>
              <time dateTime={recordedAt}>{format.dateTime(recordedAt)}</time>
            </p>
            {changed ? <Changed changed={changed} /> : <p className="muted">{t('initiatives.page.firstVersion')}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Changed({ changed }: { changed: Change }) {
  const { t } = useTranslation()
  return (
    <>
      {changed.substance ? (
        <p className="outdated">
          <Icon name="refresh-cw" /> {t('initiatives.page.substance')}
        </p>
      ) : null}
      <dl className="changes">
        {changed.fields.map(({ name, parts }) => (
          <div key={name}>
            <dt>{t(`initiatives.terms.${name}`)}</dt>
            <dd>
              <WordDifference
                parts={parts}
                added={t('initiatives.page.added')}
                removed={t('initiatives.page.removed')}
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
