import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MAP_FACET_NAMES } from '#app/domain/map-view.ts'
import type { PathAnswer, PathEnd } from '#app/domain/paths.ts'
import { mapHref } from './address.ts'
import { PathForm } from './PathForm.tsx'
import { PathSteps } from './PathSteps.tsx'
import { openerText } from './path-text.ts'

/** «Camino»: the question as a form, and under it the answer in words. */
export function PathPanel({ path }: { path: PathAnswer }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  return (
    <section className="map-panel-part" aria-labelledby="camino">
      <h2 id="camino">{t('paths.title')}</h2>
      <PathForm key={search} from={path.from.typed} to={path.to.typed} />
      <Meant name="desde" end={path.from} />
      <Meant name="hacia" end={path.to} />
      {path.isSame ? <p role="status">{t('paths.same')}</p> : null}
      <Found path={path} />
      <Gap path={path} />
      <a href={mapHref(search, { desde: null, hacia: null })}>{t('paths.close')}</a>
    </section>
  )
}

/** What a typed name may mean, each as the question asked again with it. */
function Meant({ name, end }: { name: 'desde' | 'hacia'; end: PathEnd }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  if (end.node) return null
  if (end.meant.length === 0) return <p role="status">{t('paths.unknown', { name: end.typed })}</p>
  return (
    <div role="status">
      <p>{t('paths.several', { name: end.typed })}</p>
      <ul className="path-meant">
        {end.meant.map(node => (
          <li key={node.slug}>
            <a href={mapHref(search, { [name]: node.slug })}>{node.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Found({ path: { from, to, found, soonDays } }: { path: PathAnswer }) {
  const { t } = useTranslation()
  if (!found || !from.node || !to.node) return null
  const { paths, count, more } = found
  const ends = { from: from.node.name, to: to.node.name }
  return (
    <>
      <p role="status">
        {t('paths.length', { ...ends, count: paths[0]?.steps.length ?? 0 })}{' '}
        {more ? t('paths.countMore', { count }) : t('paths.count', { count })}
      </p>
      {paths.map((path, i) => (
        <div key={path.steps.map(step => step.to.slug).join(' ')}>
          {paths.length > 1 ? (
            <h3>
              {t('paths.way', { n: i + 1 })} {i === 0 ? <small>{t('paths.drawn')}</small> : null}
            </h3>
          ) : null}
          <PathSteps path={path} soonDays={soonDays} />
        </div>
      ))}
    </>
  )
}

/** Everything that hides ties. */
const HIDING = [...MAP_FACET_NAMES, 'aislados', 'confirmados', 'fecha', 'comparar']

function Gap({ path: { from, to, gap } }: { path: PathAnswer }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  if (!gap || !from.node || !to.node) return null
  const ends = { from: from.node.name, to: to.node.name }
  return (
    <>
      <h3>{t('paths.noneTitle')}</h3>
      <p role="status">{t('paths.none', ends)}</p>
      {gap.elsewhere ? (
        <p>
          {t('paths.elsewhere')}{' '}
          <a href={mapHref(search, Object.fromEntries(HIDING.map(name => [name, null])))}>{t('paths.showAll')}</a>
        </p>
      ) : null}
      <h3>{t('paths.openers')}</h3>
      {gap.openers.length === 0 ? <p>{t('paths.openersNone')}</p> : null}
      <ul className="path-openers">
        {gap.openers.map(opener => (
          <li key={`${opener.near.slug} ${opener.far.slug}`}>{openerText(t, opener, ends)}</li>
        ))}
      </ul>
    </>
  )
}
