import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CHAIN_LINKS_OF_RECORDS,
  type Chain,
  type ChainLinkKind,
  countChain,
  type MissingStep,
} from '#app/domain/chain.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useRoot } from '../root-data.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Section } from '../ui/Section.tsx'
import { ChainPicture } from './ChainPicture.tsx'
import { chainSentence, missingHref, missingText, recordsOf } from './chain-text.ts'

interface ChainSectionProps {
  chain: Chain
  /** The link the page is about. */
  here: ChainLinkKind
  missing?: MissingStep | null
}

/** Where a record stands between the bottleneck and the measured result: a picture that is also a sentence and a table. */
export function ChainSection({ chain, here, missing = null }: ChainSectionProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const [first, ...others] = chain.bottlenecks
  const only = others.length === 0 ? (first?.code ?? null) : null
  return (
    <Section
      id="cadena"
      title={t('chain.title')}
      lead={chainSentence(t, format, i18n.language, chain)}
      action={only ? <a href={`/cuellos-de-botella/${only}/cadena`}>{t('chain.whole')}</a> : undefined}
    >
      <ChainPicture chain={chain} here={here} />
      {missing ? <Missing missing={missing} code={only} /> : null}
      <details className="fold chain-fold">
        <summary>{t('chain.asTable')}</summary>
        <ChainTable chain={chain} />
      </details>
    </Section>
  )
}

/** What a cluster does; the other steps lead to pages that everybody reads. */
const CLUSTER_STEPS: readonly MissingStep['step'][] = ['report', 'second-cluster', 'initiative']

/** Where its reader takes the step: whoever is not signed in comes through the door, and who acts for no cluster does not. */
function useWay(missing: MissingStep, code: string | null): string | null {
  const viewer = useRoot()?.viewer
  const href = missingHref(missing, code)
  if (!href || !CLUSTER_STEPS.includes(missing.step)) return href
  if (!viewer) return `/entrar?volver=${encodeURIComponent(href)}`
  return viewer.actingFor?.kind === 'cluster' ? href : null
}

/** The next step that nobody has taken. */
export function Missing({ missing, code }: { missing: MissingStep; code: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const href = useWay(missing, code)
  return (
    <div className="chain-next">
      <p>
        <b>{t('chain.missing.title')}</b> {missingText(t, format, missing)}
      </p>
      {href ? <ButtonLink href={href}>{t(`chain.missing.act.${missing.step}`)}</ButtonLink> : null}
    </div>
  )
}

/** Every link with how many records it has, and each of them. */
export function ChainTable({ chain }: { chain: Chain }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const counts = countChain(chain)
  const rows = CHAIN_LINKS_OF_RECORDS.map((kind): [ChainLinkKind, ReactNode, ReactNode] => {
    const records = recordsOf(t, format, i18n.language, chain, kind)
    const names = records.map(record => (
      <span key={record.key} className="cell-line">
        <a href={record.href}>
          {record.code} <bdi>{record.title}</bdi>
        </a>
      </span>
    ))
    const states = records.map(record => (
      <span key={record.key} className="cell-line">
        {[record.state, record.more].filter(Boolean).join('. ')}
      </span>
    ))
    return [kind, names, states]
  })
  return (
    <DataTable
      caption={t('chain.title')}
      columns={[
        { key: 'link', label: t('chain.table.link') },
        { key: 'count', label: t('chain.table.count'), numeric: true },
        { key: 'records', label: t('chain.table.records') },
        { key: 'state', label: t('chain.table.state') },
      ]}
    >
      {rows.map(([kind, names, states]) => (
        <tr key={kind}>
          <th scope="row">{t(`chain.link.${kind}`)}</th>
          <td className="number">{counts[kind]}</td>
          <td>{counts[kind] > 0 ? names : <span className="faint">{t(`chain.none.${kind}`)}</span>}</td>
          <td>{states}</td>
        </tr>
      ))}
    </DataTable>
  )
}
