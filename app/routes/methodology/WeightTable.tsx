import { DataTable } from '#app/components/ui/DataTable.tsx'

/** The column heads and the last row, in the reader's language. */
interface WeightWords {
  caption: string
  part: string
  least: string
  most: string
  points: string
  total: string
}

interface WeightRow {
  rule: string
  name: string
  /** Under the name. */
  note: string | null
  /** What gives nothing, and what gives all its points. */
  least: string
  most: string
  weight: number
}

/** The rules of a ranking with what each counts, and their sum. */
export function WeightTable(props: { words: WeightWords; rows: readonly WeightRow[]; total: number }) {
  const { words, rows, total } = props
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: 'part', label: words.part },
        { key: 'least', label: words.least },
        { key: 'most', label: words.most },
        { key: 'points', label: words.points, numeric: true },
      ]}
    >
      {rows.map(({ rule, name, note, least, most, weight }) => (
        <tr key={rule}>
          <th scope="row" className="row-title">
            <span className="row-name">{name}</span>
            {note ? <span className="cell-note">{note}</span> : null}
          </th>
          <td data-label={words.least}>{least}</td>
          <td data-label={words.most}>{most}</td>
          <td className="number" data-label={words.points}>
            0–{weight}
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row" className="row-title">
          <span className="row-name">{words.total}</span>
        </th>
        <td className="row-empty" />
        <td className="row-empty" />
        <td className="number">
          <b>0–{total}</b>
        </td>
      </tr>
    </DataTable>
  )
}
