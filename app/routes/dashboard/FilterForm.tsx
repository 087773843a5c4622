import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import {
  ALL_TIME,
  COUNTED_NAMES,
  type DashboardFilters,
  dashboardSearch,
  offeredPeriods,
} from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { MACRO_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import { usePeriodName } from './period-name.ts'

interface FilterFormProps {
  filters: DashboardFilters
  today: IsoDate
}

/** What the figures count: a form sent by GET. */
export function FilterForm({ filters, today }: FilterFormProps) {
  const { t } = useTranslation()
  const nameOf = usePeriodName(today)
  const { years, quarters } = offeredPeriods(today)
  const periods = [...new Set(['', ALL_TIME, ...years, ...quarters, filters.period.value])]
  const search = dashboardSearch(filters)
  return (
    <Form className="dashboard-filters" action="/tablero" aria-label={t('dashboard.filters')} key={search}>
      <SelectField
        id="periodo"
        name="periodo"
        label={t('dashboard.periodLabel')}
        plainLabel
        empty={null}
        options={periods.map(value => ({ value, label: nameOf(value) }))}
        defaultValue={filters.period.value}
      />
      <SelectField
        id="region"
        name="region"
        label={t('dashboard.regionLabel')}
        plainLabel
        empty={t('dashboard.anyRegion')}
        options={REGIONS.map(value => ({ value, label: t(`vocab.region.${value}`) }))}
        defaultValue={filters.region ?? ''}
      />
      <SelectField
        id="macrosector"
        name="macrosector"
        label={t('dashboard.macroSectorLabel')}
        plainLabel
        empty={t('dashboard.anyMacroSector')}
        options={MACRO_SECTORS.map(value => ({ value, label: t(`vocab.macroSector.${value}`) }))}
        defaultValue={filters.macroSector ?? ''}
      />
      <SelectField
        id="procedencia"
        name="procedencia"
        label={t('dashboard.countedLabel')}
        plainLabel
        empty={null}
        options={COUNTED_NAMES.map(value => ({ value, label: t(`dashboard.counted.${value}`) }))}
        defaultValue={filters.counted}
      />
      <Button>{t('dashboard.show')}</Button>
      {search ? <a href="/tablero">{t('dashboard.clear')}</a> : null}
    </Form>
  )
}
