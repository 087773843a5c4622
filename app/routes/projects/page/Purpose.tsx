import { useTranslation } from 'react-i18next'
import { NeckGlyph } from '#app/components/records/BottleneckStatus.tsx'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Props = Pick<ProjectPage, 'project' | 'bottlenecks'>

/** What it is about, what it is to achieve, which bottlenecks it works on and, once it is over, what came of it. */
export function Purpose({ project, bottlenecks }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {project.reportHtml ? (
        <Section id="cierre" title={t('projects.page.report')}>
          <Markdown html={project.reportHtml} />
        </Section>
      ) : null}
      <Section id="de-que-se-trata" title={t('projects.page.what')}>
        <p className="typed description" dir="auto">
          {project.description}
        </p>
        <Expected project={project} />
      </Section>
      {bottlenecks.length > 0 ? (
        <Section id="cuellos" title={t('projects.page.bottlenecks')}>
          <ul className="lined project-bottlenecks">
            {bottlenecks.map(({ code, slug, title, status }) => (
              <li key={slug}>
                <NeckGlyph status={status} />
                <span>
                  <a href={`/cuellos-de-botella/${code ?? slug}`}>
                    {code} <span lang="es">{title}</span>
                  </a>
                  <span className="cell-note">{t(`vocab.bottleneckStatus.${status}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Expected({ project }: Pick<Props, 'project'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { expectedIndicator, expectedUnit, expectedTarget, expectedDirection } = project
  if (!expectedIndicator || !expectedTarget) return null
  const target = format.number(Number(expectedTarget), { maximumFractionDigits: 6 })
  const unit = expectedUnit ?? ''
  return (
    <div className="supposition">
      <h3>{t('projects.page.expected')}</h3>
      <p dir="auto">{t('projects.page.expectedText', { indicator: expectedIndicator, target, unit })}</p>
      {expectedDirection ? (
        <p className="smaller faint">
          {t(expectedDirection === 'up' ? 'projects.page.expectedUp' : 'projects.page.expectedDown')}
        </p>
      ) : null}
    </div>
  )
}
