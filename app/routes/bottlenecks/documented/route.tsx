import '#app/i18n/sections/bottleneck-reports.ts'
import '#app/i18n/sections/bottlenecks.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchors } from '#app/components/ui/Anchors.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readDocumentedObstacles } from '#app/services/bottleneck-obstacles.server.ts'
import { CategorySection } from './CategorySection.tsx'
import { tell } from './told.server.ts'

export const loader = pageLoader(async ({ context }) => {
  const { db, language, t } = context
  const categories = await readDocumentedObstacles(db, language)
  return {
    categories: categories.filter(one => one.obstacles.length > 0).map(one => tell(one, t)),
    meta: { title: t('bottleneckReports.documented.title'), description: t('bottleneckReports.documented.meta') },
  }
})

export const meta = pageMeta

/** What the documents do say about obstacles, by category: evidence, never «the 96». */
export default function DocumentedObstacles() {
  const { t } = useTranslation()
  const { categories } = useLoaderData<typeof loader>()
  const obstacles = categories.flatMap(category => category.obstacles)
  const groups = new Set(obstacles.map(obstacle => obstacle.group)).size
  const sentences = obstacles.reduce((sum, obstacle) => sum + obstacle.sentences.length, 0)
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('bottlenecks.title'), href: '/cuellos-de-botella' },
          { label: t('bottleneckReports.documented.title') },
        ]}
      />
      <PageHead
        title={t('bottleneckReports.documented.title')}
        lead={t('bottleneckReports.documented.lead', { groups, sentences })}
      />
      <Anchors
        anchors={categories.map(category => ({
          id: category.code,
          label: category.name,
          count: category.obstacles.length,
        }))}
      />
      {categories.map(category => (
        <CategorySection key={category.code} category={category} />
      ))}
    </div>
  )
}
