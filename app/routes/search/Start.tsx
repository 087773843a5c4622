import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Section } from '#app/components/ui/Section.tsx'

const LISTS = [
  { kind: 'cluster', href: '/clusteres' },
  { kind: 'organization', href: '/organizaciones' },
  { kind: 'alliance', href: '/alianzas' },
  { kind: 'bottleneck', href: '/cuellos-de-botella' },
  { kind: 'initiative', href: '/iniciativas' },
  { kind: 'project', href: '/proyectos' },
  { kind: 'gathering', href: '/encuentros' },
] as const

/** The lists that everything can be found in too. */
export function Lists() {
  const { t } = useTranslation()
  return (
    <Section id="listas" title={t('search.lists')}>
      <ul className="search-lists">
        {LISTS.map(({ kind, href }) => (
          <li key={kind}>
            <ObjectGlyph kind={kind} />
            <a href={href}>{t(`search.kinds.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the page can do, before anything was asked. */
export function Tips({ tooShort }: { tooShort: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {tooShort ? <p role="status">{t('search.tooShort')}</p> : null}
      <Section id="como" title={t('search.tips.title')}>
        <ul className="search-tips">
          {(['accents', 'slips', 'codes', 'all'] as const).map(tip => (
            <li key={tip}>{t(`search.tips.${tip}`)}</li>
          ))}
        </ul>
      </Section>
      <Lists />
    </>
  )
}

/** Nothing was found: what could be meant, and where else to look. */
export function Nothing({ q, suggestions }: { q: string; suggestions: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      <EmptyState level={2} title={t('search.none', { q })}>
        {t('search.noneWhy')}
      </EmptyState>
      {suggestions.length > 0 ? (
        <p className="search-suggestions">
          {t('search.didYouMean')}{' '}
          {suggestions.map(word => (
            <a key={word} href={`/buscar?q=${encodeURIComponent(word)}`}>
              {word}
            </a>
          ))}
        </p>
      ) : null}
      <Lists />
    </>
  )
}
