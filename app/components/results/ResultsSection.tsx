import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import { Banner } from '../ui/Banner.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Section } from '../ui/Section.tsx'
import { type ListedResult, ResultTable } from './ResultTable.tsx'

export interface ClaimedShare {
  code: string
  titleEs: string
  percent: number | null
  sum: number
  isTooMuch: boolean
  others: readonly { slug: string; code: string | null; title: string; percent: number }[]
}

interface ResultsSectionProps {
  slug: string
  results: readonly ListedResult[]
  shares: readonly ClaimedShare[]
  mayDefine: boolean
}

/** What a project measures and how much of its bottlenecks it claims. */
export function ResultsSection({ slug, results, shares, mayDefine }: ResultsSectionProps) {
  const { t } = useTranslation()
  return (
    <Section id="resultados" title={t('results.section.title')} lead={t('results.section.lead')}>
      {results.length > 0 ? (
        <ResultTable results={results} caption={t('results.section.table')} />
      ) : (
        <p className="muted">{t('results.section.none')}</p>
      )}
      {mayDefine ? (
        <p className="spaced-top">
          <ButtonLink href={`/resultados/nuevo?proyecto=${slug}`} icon="plus">
            {t('results.section.define')}
          </ButtonLink>
        </p>
      ) : null}
      {shares.length > 0 ? <Shares slug={slug} shares={shares} mayDefine={mayDefine} /> : null}
    </Section>
  )
}

function Shares({ slug, shares, mayDefine }: Omit<ResultsSectionProps, 'results'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const isSaid = shares.some(share => share.percent !== null || share.others.length > 0)
  return (
    <div className="shares" id="aportes">
      <h3>{t('results.shares.title')}</h3>
      <p className="muted">{t('results.shares.lead')}</p>
      {shares
        .filter(share => share.isTooMuch)
        .map(share => (
          <Banner key={share.code} tone="warning" role="note">
            <p>{t('results.shares.tooMuchNote', { code: share.code, sum: format.percent(share.sum) })}</p>
          </Banner>
        ))}
      {isSaid ? (
        <DataTable
          caption={t('results.shares.title')}
          columns={[
            { key: 'bottleneck', label: t('results.shares.bottleneck') },
            { key: 'claimed', label: t('results.shares.claimed'), numeric: true },
            { key: 'others', label: t('results.shares.others') },
            { key: 'sum', label: t('results.shares.sum'), numeric: true },
          ]}
        >
          {shares.map(share => (
            <tr key={share.code}>
              <th scope="row">
                <a href={`/cuellos-de-botella/${share.code}`}>
                  {share.code} <span lang="es">{share.titleEs}</span>
                </a>
              </th>
              <td className="number">
                {share.percent === null ? t('results.shares.none') : format.percent(share.percent)}
              </td>
              <td>
                {share.others.map(other => (
                  <span key={other.slug} className="cell-line">
                    <a href={`/proyectos/${other.slug}`}>{other.code ?? other.title}</a> {format.percent(other.percent)}
                  </span>
                ))}
              </td>
              <td className="number">
                {format.percent(share.sum)}
                {share.isTooMuch ? <span className="cell-note">{t('results.shares.tooMuch')}</span> : null}
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      {mayDefine ? (
        <p className="spaced-top">
          <a href={`/proyectos/${slug}/aportes`}>{t('results.shares.set')}</a>
        </p>
      ) : null}
    </div>
  )
}
