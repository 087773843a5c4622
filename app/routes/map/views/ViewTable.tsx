import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { SAVED_VIEW_NAME } from '#app/domain/saved-views.ts'
import { useFormat } from '#app/i18n/format.ts'

interface SavedView {
  id: string
  name: string
  address: string
  version: number
  updatedAt: string
}

/** The views of a party, each a way to the map, with another name or none. */
export function ViewTable({ views }: { views: readonly SavedView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = [
    { key: 'name', label: t('mapViews.name') },
    { key: 'changed', label: t('mapViews.changed') },
    { key: 'actions', label: t('mapViews.actions') },
  ]
  return (
    <DataTable caption={t('mapViews.list')} columns={columns}>
      {views.map(view => (
        <tr key={view.id}>
          <th scope="row" className="row-title">
            <a href={view.address ? `/mapa?${view.address}` : '/mapa'}>{view.name}</a>
          </th>
          <td>{format.date(view.updatedAt)}</td>
          <td>
            <Rename view={view} />
            <Remove view={view} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** The answer to a form of this view; of another one, nothing. */
function useOwnAnswer(view: SavedView, intent: string, record: Record<string, string>) {
  const answer = useFormAnswer({ id: view.id, ...record }, intent)
  const none = { ...answer, value: (name: string) => record[name] ?? '', errors: () => [], wrong: [], problem: null }
  return answer.value('id') === view.id ? answer : none
}

function Rename({ view }: { view: SavedView }) {
  const { t } = useTranslation()
  const answer = useOwnAnswer(view, 'rename', { name: view.name })
  const errors = summaryOf(answer, `${view.id}-`)
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>
        {t('mapViews.rename')}
        <Whose view={view} />
      </summary>
      <Form method="post" className="panel-form" noValidate>
        <ErrorSummary errors={errors} />
        <ViewFields view={view} />
        <TextField
          {...fieldProps(answer, 'name', `${view.id}-`)}
          label={t('mapViews.newName')}
          maxLength={SAVED_VIEW_NAME}
          autoComplete="off"
          required
        />
        <Button dense name="intent" value="rename">
          {t('mapViews.rename')}
        </Button>
      </Form>
    </details>
  )
}

function Remove({ view }: { view: SavedView }) {
  const { t } = useTranslation()
  const errors = summaryOf(useOwnAnswer(view, 'remove', {}))
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>
        {t('mapViews.remove')}
        <Whose view={view} />
      </summary>
      <Form method="post" className="panel-form" noValidate>
        <ErrorSummary errors={errors} />
        <ViewFields view={view} />
        <p className="help">{t('mapViews.removeHelp')}</p>
        <Button look="danger" dense name="intent" value="remove">
          {t('mapViews.remove')}
        </Button>
      </Form>
    </details>
  )
}

const Whose = ({ view: { name } }: { view: SavedView }) => {
  const { t } = useTranslation()
  return <VisuallyHidden> {t('mapViews.ofView', { name })}</VisuallyHidden>
}

function ViewFields({ view: { id, version } }: { view: SavedView }) {
  return (
    <>
      <OnceField />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
