import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { DateField } from '#app/components/ui/TextField.tsx'
import { METRIC_KINDS, type MetricsQuery } from '#app/domain/metrics-page.ts'

interface MetricsFormProps {
  query: MetricsQuery
  options: readonly { value: string; label: string }[]
}

/** Which metric, on which day, and of whom: a form that is sent by GET, and links. */
export function MetricsForm({ query, options }: MetricsFormProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => ['confirmados', 'nodo', 'orden'].includes(name))
  const kinds = [
    { kind: null, label: t('metricsPage.bothKinds') },
    { kind: METRIC_KINDS[0], label: t('metricsPage.clusters') },
    { kind: METRIC_KINDS[1], label: t('metricsPage.organizations') },
  ]
  return (
    <div className="metrics-form">
      <Form action={pathname} preventScrollReset key={`${query.metric} ${query.at}`}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField
          id="metrica"
          name="metrica"
          label={t('metricsPage.metric')}
          plainLabel
          options={options}
          empty={null}
          defaultValue={query.metric}
        />
        <DateField
          id="fecha"
          name="fecha"
          label={t('metricsPage.date')}
          plainLabel
          help={t('metricsPage.dateHelp')}
          defaultValue={query.at ?? ''}
        />
        <Button>{t('metricsPage.show')}</Button>
      </Form>
      <nav className="segments" aria-label={t('metricsPage.kinds')}>
        {kinds.map(({ kind, label }) => (
          <a
            key={label}
            href={hrefOf(pathname, withParams(search, { nodo: kind }))}
            aria-current={kind === query.kind ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  )
}
