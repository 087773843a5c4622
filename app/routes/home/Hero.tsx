import { useTranslation } from 'react-i18next'
import { NetworkPreview } from '#app/components/network-map/NetworkPreview.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { MapPreview } from '#app/domain/map-preview.ts'
import { Latest, type LatestProps } from './Latest.tsx'

interface HeroProps extends LatestProps {
  preview: MapPreview
}

/** The headline over the map, with a way in for each reader and what happened last. */
export function Hero({ preview, latest }: HeroProps) {
  const { t } = useTranslation()
  return (
    <section className="hero">
      <div className="hero-inside">
        <div className="hero-text">
          <h1>{t('home.title')}</h1>
          <p>{t('home.lead')}</p>
          <div className="actions">
            <ButtonLink href="/mapa" look="primary">
              {t('home.explore')}
            </ButtonLink>
            <ButtonLink href="/cuellos-de-botella">{t('home.bottlenecks')}</ButtonLink>
          </div>
          <form className="hero-search" action="/buscar" method="get">
            <label htmlFor="buscar">{t('home.search')}</label>
            <div className="filter-search-row">
              <div className="input-icon">
                <Icon name="search" />
                <input
                  id="buscar"
                  className="input"
                  type="search"
                  name="q"
                  maxLength={200}
                  placeholder={t('home.placeholder')}
                />
              </div>
              <Button>{t('home.searchGo')}</Button>
            </div>
          </form>
        </div>
        <figure className="hero-map">
          <NetworkPreview preview={preview} />
          <figcaption className="smaller faint">
            {t(preview.nodes.length > 0 ? 'home.mapNote' : 'home.mapEmpty')}
          </figcaption>
        </figure>
        <Latest latest={latest} />
      </div>
    </section>
  )
}
