import { TextField } from '../ui/TextField.tsx'

interface PartyFieldProps {
  id: string
  name: string
  error?: string
  defaultValue?: string
  label: string
  help?: string
  /** The names offered while typing; any other can be written. */
  names: readonly string[]
  required?: boolean
  /** Hides «(opcional)». */
  plainLabel?: boolean
}

/** A cluster or an organisation by its name, with the registered ones to choose from. */
export function PartyField({ names, ...field }: PartyFieldProps) {
  const listId = `${field.id}-names`
  return (
    <>
      <TextField {...field} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {names.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
