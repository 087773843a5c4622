import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface FiguresProps {
  figures: {
    clusters: number
    fictional: number
    departments: number
    activeClusters: number | null
    departmentsWithClusters: number | null
    organizations: number
    ties: { documented: number; confirmed: number; declared: number; betweenClusters: number; all: number }
    register: { all: number; illustrative: number; reported: number }
  }
}

/** What there is today, each number with what it is a part of. */
export function Figures({ figures }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { clusters, fictional, ties, register } = figures
  const n = format.number
  return (
    <Section
      id="cifras"
      title={t('home.figures.title')}
      lead={t('home.figures.lead')}
      action={<a href="/metodologia#cifras">{t('home.figures.action')}</a>}
    >
      <div className="home-figures">
        <DefinitionList
          items={[
            {
              term: t('home.figures.clusters'),
              value:
                fictional > 0 && clusters === 0
                  ? t('home.figures.fictional', { count: fictional })
                  : figures.activeClusters === null
                    ? n(clusters)
                    : t('home.figures.clustersOf', { count: clusters, all: n(figures.activeClusters) }),
            },
            {
              term: t('home.figures.departments'),
              value:
                clusters > 0 && figures.departmentsWithClusters !== null
                  ? t('home.figures.departmentsOf', {
                      count: figures.departments,
                      all: n(figures.departmentsWithClusters),
                    })
                  : n(figures.departments),
            },
            { term: t('home.figures.organizations'), value: n(figures.organizations) },
            {
              term: t('home.figures.ties'),
              value:
                ties.all === 0
                  ? t('home.figures.noTies')
                  : t('home.figures.tiesText', {
                      all: n(ties.all),
                      documented: n(ties.documented),
                      confirmed: n(ties.confirmed),
                      declared: n(ties.declared),
                    }),
            },
            ...(ties.all > 0
              ? [
                  {
                    term: t('home.figures.between'),
                    value: t('home.figures.betweenText', { count: ties.betweenClusters, all: n(ties.all) }),
                  },
                ]
              : []),
            {
              term: t('home.figures.register'),
              value:
                register.all === 0
                  ? t('home.figures.noRegister')
                  : t('home.figures.registerText', { all: n(register.all), illustrative: n(register.illustrative) }),
            },
            ...(register.all > 0
              ? [
                  {
                    term: t('home.figures.reported'),
                    value: t('home.figures.reportedText', { count: register.reported, all: n(register.all) }),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Section>
  )
}
