import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'

/** For the coordination: a new layout moves everything, so it is asked twice. */
export function RelayoutForm() {
  const { t } = useTranslation()
  return (
    <details className="map-relayout">
      <summary>{t('map.relayout.title')}</summary>
      <Form method="post">
        <OnceField />
        <p className="map-note">{t('map.relayout.help')}</p>
        <Button look="danger" dense name="intent" value="relayout">
          {t('map.relayout.submit')}
        </Button>
      </Form>
    </details>
  )
}
