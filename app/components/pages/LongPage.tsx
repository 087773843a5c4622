import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '../ui/Markdown.tsx'
import { PageHead } from '../ui/PageHead.tsx'

interface LongPageProps {
  page: {
    title: string
    lead: string
    contents: readonly { id: string; title: string }[]
    parts: readonly ({ html: string } | { slot: string })[]
  }
  /** What the page computes, by the name of its place in the text. */
  slots?: Record<string, ReactNode>
}

/** A long page of prose, with its contents at the side. */
export function LongPage({ page, slots = {} }: LongPageProps) {
  const { t } = useTranslation()
  return (
    <div className="page">
      <PageHead title={page.title} lead={page.lead} />
      <div className="with-rail">
        <nav className="contents" aria-label={t('pages.contents')}>
          <ul>
            {page.contents.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="long-page">
          {page.parts.map(part =>
            'html' in part ? (
              <Markdown key={part.html} html={part.html} />
            ) : (
              <div key={part.slot} className="long-page-slot">
                {slots[part.slot]}
              </div>
            ),
          )}
        </div>
      </div>
    </div>
  )
}
