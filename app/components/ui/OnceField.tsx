import { useRoot } from '../root-data.ts'

/** The form's one-use token: sent twice, the same form makes one record. */
export function OnceField() {
  return <input type="hidden" name="once" value={useRoot()?.formToken ?? ''} />
}
