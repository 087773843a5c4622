import { useTranslation } from 'react-i18next'
import { CHAIN_LINKS_OF_RECORDS, type Chain, type ChainLinkKind, countChain } from '#app/domain/chain.ts'
import { useFormat } from '#app/i18n/format.ts'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'
import { type ChainRecord, recordsOf } from './chain-text.ts'

/** So many are named in a box; the rest are a number, and stand in the table. */
const SHOWN = 3

/** The four links as boxes with the words of the arrows between them; a link that is missing stays faded. */
export function ChainPicture({ chain, here }: { chain: Chain; here: ChainLinkKind }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return (
    <ol className="chain">
      {CHAIN_LINKS_OF_RECORDS.map(kind => (
        <li key={kind} className="chain-step" data-link={kind}>
          {kind === 'bottleneck' ? null : <span className="chain-arrow">{t(`chain.arrow.${kind}`)}</span>}
          <Box
            kind={kind}
            isHere={kind === here}
            count={countChain(chain)[kind]}
            records={recordsOf(t, format, i18n.language, chain, kind)}
          />
        </li>
      ))}
    </ol>
  )
}

interface BoxProps {
  kind: ChainLinkKind
  isHere: boolean
  count: number
  records: readonly ChainRecord[]
}

function Box({ kind, isHere, count, records }: BoxProps) {
  const { t } = useTranslation()
  const only = count === 1 ? records[0] : undefined
  const className = ['chain-box', isHere ? 'chain-here' : '', count === 0 ? 'chain-missing' : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div className={className}>
      <p className="chain-kind">
        <ObjectGlyph kind={kind} />
        <span>{count > 1 ? t(`chain.links.${kind}`, { count }) : t(`chain.link.${kind}`)}</span>
        {only?.code ? <b className="chain-code">{only.code}</b> : null}
      </p>
      {count === 0 ? <p className="faint">{t(`chain.none.${kind}`)}</p> : null}
      {only ? (
        <>
          <p className="chain-title">
            <a href={only.href} aria-current={isHere ? 'true' : undefined}>
              <bdi>{only.title}</bdi>
            </a>
          </p>
          <p className={kind === 'result' ? 'chain-value' : 'chain-state'}>{only.state}</p>
          {only.more ? <p className="chain-more">{only.more}</p> : null}
        </>
      ) : null}
      {count > 1 ? (
        <ul className="chain-list">
          {records.slice(0, SHOWN).map(record => (
            <li key={record.key}>
              <a href={record.href}>
                {record.code ? <b>{record.code} </b> : null}
                <bdi>{record.title}</bdi>
              </a>
              <span className="cell-note">{record.state}</span>
            </li>
          ))}
          {count > SHOWN ? <li className="faint">{t('chain.more', { count: count - SHOWN })}</li> : null}
        </ul>
      ) : null}
    </div>
  )
}
