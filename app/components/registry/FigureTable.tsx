import { useTranslation } from 'react-i18next'

interface FigureTableProps {
  /** `más de 100`, already in the reader's words. */
  figures: readonly { label: string; value: string }[]
  caption: string
}

/** The figures a document gives for a record. */
export function FigureTable({ figures, caption }: FigureTableProps) {
  const { t } = useTranslation()
  return (
    <div className="table-frame figures">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('registry.figure')}</th>
            <th scope="col">{t('registry.figureValue')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
