import { useTranslation } from 'react-i18next'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { type MapTablePage, MapTables, TableSwitch } from './MapTables.tsx'

/** In the place of the drawing where no script runs. */
export function NoScriptTable({ table }: { table: MapTablePage }) {
  const { t } = useTranslation()
  return (
    <div className="map-noscript">
      <p>{t('map.noScript')}</p>
      <TableSwitch table={table} />
      <MapTables table={table} />
      <Pagination page={table.page} pages={table.pages} />
    </div>
  )
}
