import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { BOTTLENECK_LIMITS } from '#app/domain/bottlenecks.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

interface NewsSectionProps extends Pick<BottleneckPage, 'news' | 'mayPostNews'> {
  /** Everybody reads them; about a report in review, only its cluster and the coordination. */
  isPublic: boolean
}

/** What clusters and the coordination tell about it, newest first, and the form to tell more. */
export function NewsSection({ news, mayPostNews, isPublic }: NewsSectionProps) {
  const { t } = useTranslation()
  if (news.length === 0 && !mayPostNews) return null
  return (
    <Section id="novedades" title={t('bottlenecks.news.title')}>
      {news.length > 0 ? (
        <ul className="news">
          {news.map(item => (
            <NewsItem key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <p className="muted">{t('bottlenecks.news.none')}</p>
      )}
      {mayPostNews ? <NewsForm key={news[0]?.id} isPublic={isPublic} /> : null}
    </Section>
  )
}

function NewsItem({ item }: { item: BottleneckPage['news'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li>
      <p className="news-head">
        {item.by ? <a href={item.by.href}>{item.by.name}</a> : <b>{t('bottlenecks.news.coordination')}</b>}
        <time dateTime={item.createdAt}>{format.date(item.createdAt)}</time>
      </p>
      <Markdown html={item.html} small />
    </li>
  )
}

const PREFIX = 'news-'

function NewsForm({ isPublic }: { isPublic: boolean }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'post-news')
  return (
    <Form method="post" className="news-form">
      <ErrorSummary errors={summaryOf(answer, PREFIX)} />
      <OnceField />
      <TextArea
        {...fieldProps(answer, 'body', PREFIX)}
        label={t('bottlenecks.news.body')}
        help={`${t('bottlenecks.news.help')} ${t(isPublic ? 'bottlenecks.news.isPublic' : 'bottlenecks.news.isPrivate')}`}
        maxLength={BOTTLENECK_LIMITS.news}
        required
      />
      <Button name="intent" value="post-news">
        {t('bottlenecks.news.submit')}
      </Button>
    </Form>
  )
}
