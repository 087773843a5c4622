import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from './Figure.tsx'
import { cellStep, type Matrix } from './heat.ts'

interface HeatTableProps {
  title: string
  subtitle?: string
  action?: ReactNode
  foot?: ReactNode
  /** Over the rows' names: `Sector`. */
  rowHead: string
  /** From `matrixOf`. */
  matrix: Matrix
  rowLabel: (key: string) => string
  columnLabel: (key: string) => string
  /** The filtered list behind a cell, a row's total (column null) or a column's total (row null). */
  hrefFor: (row: string | null, column: string | null) => string
  /** What a cell's link says: `Moda, Talento humano: 3`. */
  cellLabel?: (row: string, column: string, count: number) => string
  /** Whether a cell carries a ring in its corner; what it means is for the legend, and for `cellLabel`. */
  isMarked?: (row: string, column: string) => boolean
  /** Between the table and the foot: the legend. */
  legend?: ReactNode
}

/** Counts by two vocabularies as a real table: cells link to the list, totals printed, a dot where there are none. */
export function HeatTable(props: HeatTableProps) {
  const { matrix, rowHead, rowLabel, columnLabel, hrefFor, cellLabel, isMarked, legend, ...figure } = props
  const { t } = useTranslation()
  const label = cellLabel ?? ((row, column, count) => `${rowLabel(row)}, ${columnLabel(column)}: ${count}`)
  return (
    <Figure {...figure} ruled>
      <div className="heat-scroll">
        <table className="heat-table">
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {matrix.columns.map(column => (
                <th key={column.key} scope="col">
                  <span>{columnLabel(column.key)}</span>
                </th>
              ))}
              <th scope="col">
                <span>{t('ui.heat.total')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(row => (
              <tr key={row.key}>
                <th scope="row">{rowLabel(row.key)}</th>
                {matrix.columns.map((column, index) => (
                  <Cell
                    key={column.key}
                    count={row.cells[index] ?? 0}
                    href={hrefFor(row.key, column.key)}
                    label={label(row.key, column.key, row.cells[index] ?? 0)}
                    marked={isMarked?.(row.key, column.key) ?? false}
                  />
                ))}
                <td className="heat-total">
                  <a href={hrefFor(row.key, null)}>{row.total}</a>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('ui.heat.total')}</th>
              {matrix.columns.map(column => (
                <td key={column.key} className="heat-total">
                  <a href={hrefFor(null, column.key)}>{column.total}</a>
                </td>
              ))}
              <td className="heat-total">{matrix.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {legend}
    </Figure>
  )
}

interface CellProps {
  count: number
  href: string
  label: string
  marked: boolean
}

function Cell({ count, href, label, marked }: CellProps) {
  const className = `heat-${cellStep(count)}${marked && count > 0 ? ' heat-marked' : ''}`
  if (count === 0) {
    return (
      <td className={className}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">0</span>
      </td>
    )
  }
  return (
    <td className={className}>
      <a href={href} aria-label={label}>
        {count}
      </a>
    </td>
  )
}
