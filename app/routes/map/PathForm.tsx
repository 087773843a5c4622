import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { searchable } from '#app/domain/text.ts'
import { KeptFields } from './KeptFields.tsx'

/** So many names are offered while one types. */
const MOST_OFFERED = 12

interface PathToProps {
  /** Slug of the selected node, where the path begins. */
  from: string
  /** The name of the other end, once there is one. */
  to: string
  nodes: readonly { id: string; name: string }[]
}

/** Over the drawing: «Camino hasta», from the selected node. */
export function PathTo({ from, to, nodes }: PathToProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const words = searchable(typed).split(' ').filter(Boolean)
  const offered =
    words.length > 0 ? nodes.filter(node => words.every(word => searchable(node.name).includes(word))) : []
  return (
    <Form action="/mapa" className="map-path-to" preventScrollReset>
      <KeptFields but={['desde', 'hacia']} />
      <input type="hidden" name="desde" value={from} />
      <label className="map-path-label">
        <Icon name="route" size={17} />
        <span>{t('paths.to')}</span>
        <input
          className="input"
          name="hacia"
          maxLength={200}
          defaultValue={to}
          placeholder={t('paths.placeholder')}
          list="path-names"
          autoComplete="off"
          onChange={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="path-names">
        {offered.slice(0, MOST_OFFERED).map(node => (
          <option key={node.id} value={node.name} />
        ))}
      </datalist>
      <VisuallyHidden>
        <button type="submit">{t('paths.find')}</button>
      </VisuallyHidden>
    </Form>
  )
}

/** In the panel: both ends by their names. A plain form: what a name means is found where the answer is. */
export function PathForm({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  return (
    <Form action="/mapa" className="map-path-form" preventScrollReset>
      <KeptFields but={['desde', 'hacia']} />
      {(
        [
          ['desde', t('paths.from'), from],
          ['hacia', t('paths.toWhom'), to],
        ] as const
      ).map(([name, label, value]) => (
        <label key={name}>
          <span>{label}</span>
          <input
            className="input"
            name={name}
            maxLength={200}
            defaultValue={value}
            placeholder={t('paths.placeholder')}
            autoComplete="off"
            required
          />
        </label>
      ))}
      <Button dense icon="route">
        {t('paths.find')}
      </Button>
    </Form>
  )
}
