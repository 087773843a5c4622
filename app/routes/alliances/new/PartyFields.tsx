import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { ALLIANCE_LIMITS } from '#app/domain/alliances.ts'
import type { ShownParty } from '#app/services/alliance-form.server.ts'

interface PartyFieldsProps {
  answer: FormAnswer
  proposer: ShownParty | null
  meanings: Record<number, ShownParty[]>
  names: readonly string[]
  onSearch?: ((typed: string) => void) | undefined
}

const NAMES = 'party-names'
/** Positions of the parties beyond the first other one. */
const FURTHER = [2, 3, 4]

/** The proposer, the other party, and further ones folded away. Entries and contributions go in the same order. */
export function PartyFields({ answer, proposer, meanings, names, onSearch }: PartyFieldsProps) {
  const { t } = useTranslation()
  const typed = answer.values('party')
  const said = answer.values('contribution')
  const isOpen = FURTHER.some(index => typed[index] || said[index] || answer.errors(`party[${index}]`).length > 0)
  const field = { answer, meanings, onSearch }
  return (
    <>
      <div className="field" id="party">
        <p className="field-label">
          {t(proposer?.kind === 'organization' ? 'alliances.form.yoursOrganization' : 'alliances.form.yours')}
        </p>
        <p className="fixed-value">
          <ObjectGlyph kind={proposer?.kind ?? 'cluster'} />
          {proposer?.name}
        </p>
        <input type="hidden" name="party" value={proposer?.slug ?? ''} />
      </div>
      <Contribution index={0} answer={answer} label={t('alliances.form.yourContribution', { party: proposer?.name })} />
      <datalist id={NAMES}>
        {names.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <PartyField {...field} index={1} label={t('alliances.form.with')} help={t('alliances.form.withHelp')} required />
      <Contribution index={1} answer={answer} label={t('alliances.form.contribution')} />
      <details className="fold" open={isOpen}>
        <summary>{t('alliances.form.more')}</summary>
        {FURTHER.map((index, n) => {
          const label = `${t('alliances.form.another')} (${n + 3})`
          return (
            <div key={index}>
              <PartyField {...field} index={index} label={label} />
              <Contribution index={index} answer={answer} label={`${t('alliances.form.contribution')} (${n + 3})`} />
            </div>
          )
        })}
      </details>
    </>
  )
}

interface PartyFieldProps extends Pick<PartyFieldsProps, 'answer' | 'meanings' | 'onSearch'> {
  index: number
  label: string
  help?: string
  required?: boolean
}

/** A name to type and choose; when it may mean several, those to choose from. */
function PartyField({ index, label, help, required, answer, meanings, onSearch }: PartyFieldProps) {
  const { t } = useTranslation()
  const id = `party[${index}]`
  const error = answer.errors(id)[0]
  const choices = meanings[index] ?? []
  if (choices.length > 0) {
    return (
      <SelectField
        id={id}
        name="party"
        label={label}
        help={t('alliances.form.which')}
        error={error}
        required={required}
        width="full"
        empty={t('alliances.form.noneOfThese')}
        defaultValue={choices.length === 1 ? choices[0]?.slug : undefined}
        options={choices.map(({ slug, name, place }) => ({ value: slug, label: place ? `${name}, ${place}` : name }))}
      />
    )
  }
  return (
    <TextField
      id={id}
      name="party"
      label={label}
      help={help}
      error={error}
      required={required}
      list={NAMES}
      autoComplete="off"
      maxLength={ALLIANCE_LIMITS.name}
      defaultValue={answer.values('party')[index] ?? ''}
      onInput={onSearch ? event => onSearch(event.currentTarget.value) : undefined}
    />
  )
}

interface ContributionProps {
  index: number
  answer: FormAnswer
  label: string
}

function Contribution({ index, answer, label }: ContributionProps) {
  const { t } = useTranslation()
  const id = `contribution[${index}]`
  return (
    <TextArea
      id={id}
      name="contribution"
      label={label}
      help={index < 2 ? t('alliances.form.contributionHelp') : undefined}
      error={answer.errors(id)[0]}
      rows={2}
      maxLength={ALLIANCE_LIMITS.contribution}
      defaultValue={answer.values('contribution')[index] ?? ''}
    />
  )
}
