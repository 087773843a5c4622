import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { type FormAnswer, fieldProps } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import type { ShownParty } from '#app/services/alliance-form.server.ts'

interface PartyFieldsProps {
  answer: FormAnswer
  leader: ShownParty | null
  meanings: Record<number, ShownParty[]>
  names: readonly string[]
}

const NAMES = 'party-names'
/** Positions of the parties beyond the first other one. */
const FURTHER = [1, 2, 3, 4]

/** The leader, the other party, and further ones folded away: each with its role and what it brings. */
export function PartyFields({ answer, leader, meanings, names }: PartyFieldsProps) {
  const { t } = useTranslation()
  const typed = answer.values('party')
  const isOpen = FURTHER.some(index => typed[index] || answer.errors(`party[${index}]`).length > 0)
  return (
    <>
      <div className="field">
        <p className="field-label">{t('projectForm.form.leader')}</p>
        <p className="fixed-value">
          <ObjectGlyph kind={leader?.kind ?? 'cluster'} />
          {leader?.name}
        </p>
      </div>
      <TextArea
        {...fieldProps(answer, 'leaderContribution')}
        label={t('projectForm.form.leaderContribution', { party: leader?.name })}
        rows={2}
        maxLength={PROJECT_LIMITS.contribution}
      />
      <datalist id={NAMES}>
        {names.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <OtherParty
        index={0}
        answer={answer}
        choices={meanings[0] ?? []}
        labels={{
          party: t('projectForm.form.with'),
          role: t('projectForm.form.role'),
          brings: t('projectForm.form.contribution'),
        }}
      />
      <details className="fold" open={isOpen}>
        <summary>{t('projectForm.form.more')}</summary>
        {FURTHER.map(index => (
          <OtherParty
            key={index}
            index={index}
            answer={answer}
            choices={meanings[index] ?? []}
            labels={{
              party: t('projectForm.form.another', { n: index + 2 }),
              role: t('projectForm.form.anotherRole', { n: index + 2 }),
              brings: t('projectForm.form.anotherContribution', { n: index + 2 }),
            }}
          />
        ))}
      </details>
    </>
  )
}

interface OtherPartyProps {
  index: number
  answer: FormAnswer
  /** What an unclear name may mean. */
  choices: readonly ShownParty[]
  labels: { party: string; role: string; brings: string }
}

/** A name to type and choose, its role, what it brings. The three lists go in the same order. */
function OtherParty({ index, answer, choices, labels }: OtherPartyProps) {
  const { t } = useTranslation()
  const isFirst = index === 0
  const id = `party[${index}]`
  const field = { id, name: 'party', label: labels.party, error: answer.errors(id)[0], required: isFirst }
  return (
    <div className="project-party">
      {choices.length > 0 ? (
        <SelectField
          {...field}
          help={t('projectForm.form.which')}
          width="full"
          empty={t('projectForm.form.noneOfThese')}
          options={choices.map(({ slug, name, place }) => ({ value: slug, label: place ? `${name}, ${place}` : name }))}
        />
      ) : (
        <TextField
          {...field}
          help={isFirst ? t('projectForm.form.withHelp') : undefined}
          list={NAMES}
          autoComplete="off"
          maxLength={PROJECT_LIMITS.name}
          defaultValue={answer.values('party')[index] ?? ''}
        />
      )}
      <SelectField
        id={`role[${index}]`}
        name="role"
        label={labels.role}
        error={answer.errors(`role[${index}]`)[0]}
        options={(['partner', 'ally'] as const).map(value => ({ value, label: t(`vocab.projectRole.${value}`) }))}
        empty={null}
        defaultValue={answer.values('role')[index] || 'partner'}
        plainLabel
      />
      <TextArea
        id={`contribution[${index}]`}
        name="contribution"
        label={labels.brings}
        error={answer.errors(`contribution[${index}]`)[0]}
        rows={2}
        maxLength={PROJECT_LIMITS.contribution}
        defaultValue={answer.values('contribution')[index] ?? ''}
      />
    </div>
  )
}
