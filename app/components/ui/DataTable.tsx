import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { hrefOf, withParams } from './hrefs.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface Column {
  key: string
  label: string
  /** The head is for screen readers only, as over a column of glyphs. */
  hiddenLabel?: boolean
  numeric?: boolean
  /** The value of `orden` that sorts by this column, and which way it goes. */
  sort?: { name: string; direction: 'ascending' | 'descending' }
}

interface DataTableProps {
  /** Names the table to screen readers; shown only with `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column[]
  /** The order in force, the value of `orden`. */
  sort?: string
  /** `<tr>` elements. Cells may carry `row-code`, `row-title`, `row-wide`, `row-empty`, `number`; a row, `row-yours`. */
  children: ReactNode
  /** Under the rows, inside the frame: a legend. */
  foot?: ReactNode
  /** Below 860 px each row becomes a small block; false for tables that are narrow anyway. */
  stacks?: boolean
  /** The frame is scrolled, and nothing in it takes the focus: then it takes it, for the keys to scroll it. */
  scrolls?: boolean
}

/** A framed table of records. Sorting is a link, so it works on plain HTML. */
export function DataTable({
  caption,
  showCaption,
  columns,
  sort,
  children,
  foot,
  stacks = true,
  scrolls,
}: DataTableProps) {
  return (
    <div className="table-frame" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}>
      <table className={stacks ? 'data-table data-table-stacking' : 'data-table'}>
        <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Head key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {foot ? <div className="table-foot">{foot}</div> : null}
    </div>
  )
}

function Head({ column, sort }: { column: Column; sort: string | undefined }) {
  const { pathname, search } = useLocation()
  const label = column.hiddenLabel ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label
  const className = column.numeric ? 'number' : undefined
  if (!column.sort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  }
  const current = column.sort.name === sort
  return (
    <th scope="col" className={className} aria-sort={current ? column.sort.direction : undefined}>
      <a href={hrefOf(pathname, withParams(search, { orden: column.sort.name }))}>{label}</a>
    </th>
  )
}
