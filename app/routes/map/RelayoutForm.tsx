import { Form, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface RelayoutFormProps {
  relayout: { state: 'rests' | 'computing' | 'failed'; laidOutAt: string | null }
}

/** How often the page asks whether the new layout is there. */
const ASK_MS = 3_000

/** For the coordination: a new layout moves everything, so it is asked twice; what became of it is said here. */
export function RelayoutForm({ relayout: { state, laidOutAt } }: RelayoutFormProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { revalidate } = useRevalidator()
  /** Whoever saw it begin wants to see that it is done. */
  const [watched, setWatched] = useState(false)
  useEffect(() => {
    if (state !== 'computing') return
    setWatched(true)
    const timer = setInterval(revalidate, ASK_MS)
    return () => clearInterval(timer)
  }, [state, revalidate])
  return (
    <details className="map-relayout" open={watched || state !== 'rests'}>
      <summary>{t('map.relayout.title')}</summary>
      <div role="status">
        {state === 'computing' ? <p className="map-note">{t('map.relayout.computing')}</p> : null}
        {state === 'failed' ? <p className="map-note">{t('map.relayout.failed')}</p> : null}
        {watched && state === 'rests' ? <p className="map-note">{t('map.relayout.ready')}</p> : null}
        {laidOutAt ? <p className="map-note">{t('map.relayout.since', { when: dateTime(laidOutAt) })}</p> : null}
      </div>
      {state === 'computing' ? null : (
        <Form method="post">
          <OnceField />
          <p className="map-note">{t('map.relayout.help')}</p>
          <Button look="danger" dense name="intent" value="relayout">
            {t('map.relayout.submit')}
          </Button>
        </Form>
      )}
    </details>
  )
}
