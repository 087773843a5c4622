import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Code } from '#app/components/search/Code.tsx'
import { KindGlyph } from '#app/components/search/KindGlyph.tsx'
import { Marked } from '#app/components/search/Marked.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { KIND_NAMES, type SearchGroup, type SearchHit } from '#app/domain/search.ts'

interface ResultsProps {
  groups: readonly SearchGroup[]
  /** The way to all of a kind. */
  hrefOf: (kind: SearchGroup['kind']) => string
}

/** The first of every kind, or one kind page by page. */
export function Results({ groups, hrefOf }: ResultsProps) {
  const { t } = useTranslation()
  const shown = groups.filter(group => group.hits.length > 0)
  return shown.map(({ kind, total, hits }) => (
    <Section
      key={kind}
      id={KIND_NAMES[kind]}
      title={
        <span className="search-kind">
          <KindGlyph kind={kind} size={20} />
          {t(`search.kinds.${kind}`)}{' '}
          <span className="search-total">
            <Num value={total} />
          </span>
        </span>
      }
      action={
        groups.length > 0 && total > hits.length && shown.length > 1 ? (
          <a href={hrefOf(kind)} aria-label={`${t('search.seeAll', { count: total })}: ${t(`search.kinds.${kind}`)}`}>
            {t('search.seeAll', { count: total })}
          </a>
        ) : null
      }
    >
      <ol className="search-hits">
        {hits.map(hit => (
          <Hit key={hit.href} hit={hit} />
        ))}
      </ol>
    </Section>
  ))
}

function Hit({ hit: { href, code, codeMarked, title, details, text, provenance } }: { hit: SearchHit }) {
  return (
    <li className="search-hit">
      <h3>
        <Code code={code} isMarked={codeMarked} />
        <a href={href}>
          <Marked pieces={title} />
        </a>
      </h3>
      {text.length > 0 ? (
        <p className="search-text">
          <Marked pieces={text} />
        </p>
      ) : null}
      {details.join('') || provenance ? (
        <p className="search-details">
          {details.join('') ? (
            <span>
              <Marked pieces={details} />
            </span>
          ) : null}
          {provenance ? <ProvenanceBadge provenance={provenance} /> : null}
        </p>
      ) : null}
    </li>
  )
}
