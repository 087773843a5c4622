import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useRowAnswer } from '#app/components/ui/row-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Milestone = ProjectPage['milestones'][number]
type Owners = Pick<ProjectPage['parties'][number], 'slug' | 'name'>[]

interface MilestoneFormsProps {
  /** Those the reader may reach, at least one. */
  milestones: readonly Milestone[]
  owners: Owners
  /** The reader leads: it changes and drops them. */
  canPlan: boolean
  today: string
}

/** What the reader can do to each milestone, each folded under its title. */
export function MilestoneForms({ milestones, owners, canPlan, today }: MilestoneFormsProps) {
  const { t } = useTranslation()
  return (
    <div className="work-forms">
      <h3>{t('projects.milestones.updateTitle')}</h3>
      {milestones.map(milestone => (
        <MilestoneFold key={milestone.id} milestone={milestone} owners={owners} canPlan={canPlan} today={today} />
      ))}
    </div>
  )
}

interface FoldProps extends Pick<MilestoneFormsProps, 'owners' | 'canPlan' | 'today'> {
  milestone: Milestone
}

function MilestoneFold({ milestone, owners, canPlan, today }: FoldProps) {
  const { t } = useTranslation()
  const { id, status, title, ownerSlug, dueOn } = milestone
  const change = useRowAnswer({ title, owner: ownerSlug, dueOn }, 'change-milestone', 'milestone', id)
  const reach = useRowAnswer({ doneOn: today }, 'milestone-done', 'milestone', id)
  const drop = useRowAnswer({}, 'drop-milestone', 'milestone', id)
  const reopen = useRowAnswer({}, 'reopen-milestone', 'milestone', id)
  const isOpen = [change, reach, drop, reopen].some(answer => answer.value('milestone') === id)
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('projects.milestones.update', { title })}</summary>
      <div className="work-form-row">
        {status === 'pending' ? (
          <>
            <ReachForm milestone={milestone} answer={reach} />
            {canPlan ? <ChangeForm milestone={milestone} owners={owners} answer={change} /> : null}
            {canPlan ? <DropForm milestone={milestone} answer={drop} /> : null}
          </>
        ) : (
          <MilestoneForm milestone={milestone} answer={reopen} prefix={`reopen-${id}-`}>
            <Button name="intent" value="reopen-milestone">
              {t('projects.milestones.reopen')}
            </Button>
          </MilestoneForm>
        )}
      </div>
    </details>
  )
}

interface OneProps {
  milestone: Milestone
  answer: FormAnswer
}

function MilestoneForm({ milestone, answer, prefix, children }: OneProps & { prefix: string; children: ReactNode }) {
  return (
    <Form method="post" className="work-form" noValidate>
      <ErrorSummary errors={summaryOf(answer, prefix)} />
      <OnceField />
      <input type="hidden" name="milestone" value={milestone.id} />
      <input type="hidden" name="version" value={milestone.version} />
      {children}
    </Form>
  )
}

function ReachForm({ milestone, answer }: OneProps) {
  const { t } = useTranslation()
  const prefix = `reach-${milestone.id}-`
  return (
    <MilestoneForm milestone={milestone} answer={answer} prefix={prefix}>
      <h4>{t('projects.milestones.reach')}</h4>
      <DateField {...fieldProps(answer, 'doneOn', prefix)} label={t('projects.milestones.doneField')} required />
      <TextArea
        {...fieldProps(answer, 'note', prefix)}
        label={t('projects.milestones.noteField')}
        maxLength={PROJECT_LIMITS.note}
        rows={2}
      />
      <TextField
        {...fieldProps(answer, 'evidenceUrl', prefix)}
        label={t('projects.milestones.evidenceField')}
        help={t('projects.milestones.evidenceHelp')}
        type="url"
        inputMode="url"
        maxLength={500}
        placeholder="https://"
      />
      <Button look="primary" name="intent" value="milestone-done">
        {t('projects.milestones.reach')}
      </Button>
    </MilestoneForm>
  )
}

function ChangeForm({ milestone, answer, owners }: OneProps & { owners: Owners }) {
  const { t } = useTranslation()
  const prefix = `change-${milestone.id}-`
  return (
    <MilestoneForm milestone={milestone} answer={answer} prefix={prefix}>
      <h4>{t('projects.milestones.change')}</h4>
      <PlanFields answer={answer} owners={owners} prefix={prefix} />
      <Button name="intent" value="change-milestone">
        {t('projects.milestones.changeSubmit')}
      </Button>
    </MilestoneForm>
  )
}

function DropForm({ milestone, answer }: OneProps) {
  const { t } = useTranslation()
  const prefix = `drop-${milestone.id}-`
  return (
    <MilestoneForm milestone={milestone} answer={answer} prefix={prefix}>
      <h4>{t('projects.milestones.drop')}</h4>
      <TextArea
        {...fieldProps(answer, 'note', prefix)}
        label={t('projects.milestones.dropNote')}
        help={t('projects.milestones.dropHelp')}
        maxLength={PROJECT_LIMITS.note}
        rows={2}
        required
      />
      <Button look="danger" name="intent" value="drop-milestone">
        {t('projects.milestones.drop')}
      </Button>
    </MilestoneForm>
  )
}

function PlanFields({ answer, owners, prefix }: { answer: FormAnswer; owners: Owners; prefix: string }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'title', prefix)}
        label={t('projects.milestones.titleField')}
        help={t('projects.milestones.titleHelp')}
        maxLength={PROJECT_LIMITS.milestone}
        required
      />
      <SelectField
        {...fieldProps(answer, 'owner', prefix)}
        label={t('projects.milestones.ownerField')}
        options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
        required
        width="full"
      />
      <DateField {...fieldProps(answer, 'dueOn', prefix)} label={t('projects.milestones.dueField')} required />
    </>
  )
}

export function AddMilestoneForm({ owners }: { owners: Owners }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'add-milestone')
  const errors = summaryOf(answer, 'milestone-')
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('projects.milestones.add')}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <PlanFields answer={answer} owners={owners} prefix="milestone-" />
        <Button name="intent" value="add-milestone">
          {t('projects.milestones.add')}
        </Button>
      </Form>
    </details>
  )
}
