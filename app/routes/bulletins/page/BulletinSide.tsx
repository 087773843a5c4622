import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'

interface Neighbour {
  slug: string
  periodName: string
}

interface BulletinSideProps {
  address: string
  before: Neighbour | null
  after: Neighbour | null
}

/** Where a bulletin stays, those around it, and how to get the next ones. */
export function BulletinSide({ address, before, after }: BulletinSideProps) {
  const { t } = useTranslation()
  return (
    <>
      <Panel title={t('bulletins.permanent')}>
        <p className="bulletin-address">{address}</p>
        <p className="help">{t('bulletins.never')}</p>
      </Panel>
      {before || after ? (
        <Panel title={t('bulletins.others')}>
          <ul className="bulletin-neighbours">
            {after ? (
              <li>
                <a href={`/boletines/${after.slug}`}>{t('bulletins.after', { period: after.periodName })}</a>
              </li>
            ) : null}
            {before ? (
              <li>
                <a href={`/boletines/${before.slug}`}>{t('bulletins.before', { period: before.periodName })}</a>
              </li>
            ) : null}
          </ul>
        </Panel>
      ) : null}
      <Panel title={t('bulletins.subscribe')}>
        <p>{t('bulletins.subscribeText')}</p>
        <p>
          <a href="/cuenta/correos">{t('bulletins.subscribe')}</a>
        </p>
      </Panel>
    </>
  )
}
