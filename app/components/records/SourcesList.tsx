import { useTranslation } from 'react-i18next'
import type { CitedSource } from '#app/domain/sources.ts'

interface SourcesListProps {
  sources: readonly CitedSource[]
  /** What a column of the dataset is called on this page; its own name without it. */
  fieldLabel?: (field: string) => string
}

/** Where a record comes from: each document with its title, year and lines, or the public address. */
export function SourcesList({ sources, fieldLabel = field => field }: SourcesListProps) {
  return (
    <ul className="sources">
      {sources.map(source => (
        <li key={`${source.document} ${source.lines} ${source.url}`}>
          <SourceTitle source={source} />
          <SourceDetail source={source} fieldLabel={fieldLabel} />
        </li>
      ))}
    </ul>
  )
}

function SourceTitle({ source: { documentTitle, year, url, reference } }: { source: CitedSource }) {
  const { t } = useTranslation()
  if (documentTitle) {
    return (
      <span className="sources-title">
        {documentTitle}
        {year && !documentTitle.includes(String(year)) ? `, ${year}` : null}
      </span>
    )
  }
  if (!url) return <span className="sources-title">{reference ?? t('ui.sourceOther')}</span>
  return (
    <a className="sources-title" href={url} rel="noopener noreferrer nofollow">
      {hostOf(url)}
    </a>
  )
}

function SourceDetail({ source, fieldLabel }: { source: CitedSource; fieldLabel: (field: string) => string }) {
  const { t } = useTranslation()
  const { lines, url, documentTitle, asOf, inferred } = source
  const said = [
    lines ? t('ui.sourceLines', { lines: lines.replaceAll(',', ', ') }) : '',
    asOf ? t('ui.sourceAsOf', { date: asOf }) : '',
  ].filter(Boolean)
  return (
    <>
      {said.length > 0 ? <span className="sources-detail">{said.join(', ')}</span> : null}
      {documentTitle && url ? (
        <a className="sources-detail" href={url} rel="noopener noreferrer nofollow">
          {hostOf(url)}
        </a>
      ) : null}
      {inferred.length > 0 ? (
        <span className="sources-detail">
          {t('ui.sourceInferred', { fields: inferred.map(fieldLabel).join(', ') })}
        </span>
      ) : null}
    </>
  )
}

/** `www.ejemplo.org/pagina` → `ejemplo.org`; an address that is none is shown whole. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
