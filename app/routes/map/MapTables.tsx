import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { tieSubject } from '#app/components/records/tie-text.ts'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { MapNode, MapTie } from '#app/domain/map-panel.ts'
import { MAP_TABLES, type MapTable } from '#app/domain/map-view.ts'
import { useFormat } from '#app/i18n/format.ts'
import { mapHref } from './address.ts'

/** A page of nodes or of ties: what `readMapTable` gives. */
export interface MapTablePage {
  table: MapTable
  rows: MapNode[] | MapTie[]
  totals: Record<MapTable, number>
  total: number
  page: number
  pages: number
}

/** The map as tables: the same nodes and ties, for screen readers and for a browser without JavaScript. */
export function MapTables({ table }: { table: MapTablePage }) {
  const { t } = useTranslation()
  if (table.total === 0) {
    return (
      <EmptyState level={2} title={t('map.table.none')}>
        {t('map.table.noneHelp')}
      </EmptyState>
    )
  }
  return table.table === 'nodos' ? (
    <NodeTable rows={table.rows as MapNode[]} />
  ) : (
    <TieTable rows={table.rows as MapTie[]} />
  )
}

/** Nodes or ties, each with how many there are. */
export function TableSwitch({ table }: { table: MapTablePage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  return (
    <nav className="segments" aria-label={t('map.table.label')}>
      {MAP_TABLES.map(name => (
        <a
          key={name}
          href={mapHref(search, { vista: 'lista', tabla: name })}
          aria-current={name === table.table ? 'page' : undefined}
        >
          {t(`map.table.${name}`)} {format.number(table.totals[name])}
        </a>
      ))}
    </nav>
  )
}

function NodeTable({ rows }: { rows: readonly MapNode[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  return (
    <DataTable
      caption={t('map.table.nodesCaption')}
      columns={[
        { key: 'name', label: t('map.table.name') },
        { key: 'kind', label: t('map.table.kind') },
        { key: 'place', label: t('map.table.place') },
        { key: 'sector', label: t('map.table.sector') },
        { key: 'ties', label: t('map.table.ties'), numeric: true },
      ]}
    >
      {rows.map(node => (
        <tr key={node.slug}>
          <th scope="row" className="row-title">
            <a href={recordPath(node.kind, node.slug)}>{node.name}</a>
          </th>
          <td>
            <ObjectName kind={node.kind}>
              {node.organizationKind
                ? t(`vocab.organizationKind.${node.organizationKind}`)
                : t(`map.kind.${node.kind}`)}
            </ObjectName>
          </td>
          <td>
            {node.departments.length > 0 ? format.list(node.departments) : t('map.abroad')}
            <span className="cell-note">{node.regions.map(region => t(`vocab.region.${region}`)).join(' · ')}</span>
          </td>
          <td>
            {node.productiveSector ? t(`vocab.productiveSector.${node.productiveSector}`) : null}
            {node.maturityLevel ? (
              <span className="cell-note">
                <MaturityMark level={node.maturityLevel} />
              </span>
            ) : null}
          </td>
          <td className="number" data-label={t('map.table.ties')}>
            <a
              href={mapHref(search, { foco: node.slug })}
              aria-label={t('map.spokenNode', { name: node.name, count: node.ties })}
            >
              {format.number(node.ties)}
            </a>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function TieTable({ rows }: { rows: readonly MapTie[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('map.table.tiesCaption')}
      columns={[
        { key: 'from', label: t('map.table.from') },
        { key: 'to', label: t('map.table.to') },
        { key: 'type', label: t('map.table.type') },
        { key: 'record', label: t('map.table.record') },
        { key: 'provenance', label: t('map.table.provenance') },
      ]}
    >
      {rows.map(({ id, source, target, type, provenance, record, validFrom, precision, disputed }) => (
        <tr key={id}>
          <th scope="row" className="row-title">
            <a href={recordPath(source.kind, source.slug)}>{source.name}</a>
          </th>
          <td>
            <a href={recordPath(target.kind, target.slug)}>{target.name}</a>
          </td>
          <td>
            <span className="tie-name">
              <TieMark kind={type} provenance={provenance} />
              {t(`vocab.tieType.${type}`)}
            </span>
            {disputed ? <span className="cell-note">{t('map.panel.disputed')}</span> : null}
          </td>
          <td>
            {record.type === 'cluster' ? null : (
              <a href={recordPath(record.type, record.slug)}>{tieSubject(t, record)}</a>
            )}
            <span className="cell-note">{format.partialDate(validFrom, precision)}</span>
          </td>
          <td>
            <ProvenanceBadge provenance={provenance} glyphOnly />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
