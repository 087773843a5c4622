import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FOLLOW_LEVELS, type FollowLevel } from '#app/domain/follows.ts'
import { Button } from '../ui/Button.tsx'
import { OnceField } from '../ui/OnceField.tsx'

interface LevelFormProps {
  about: string
  name: string
  level: FollowLevel
  /** Their own word, on what they take no part in: it can be taken back. */
  canStop: boolean
}

/** How much somebody wants to hear of something: one button for each level, the one in force pressed. */
export function LevelForm({ about, name, level, canStop }: LevelFormProps) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="level-form" preventScrollReset aria-label={t('following.levelOf', { name })}>
      <OnceField />
      <input type="hidden" name="intent" value="level" />
      <input type="hidden" name="about" value={about} />
      <div className="level-choice">
        {FOLLOW_LEVELS.map(one => (
          <button key={one} type="submit" name="wish" value={one} aria-pressed={one === level}>
            {t(`following.levels.${one}`)}
          </button>
        ))}
      </div>
      {canStop ? (
        <Button look="quiet" dense name="wish" value="end">
          {t('following.stop')}
        </Button>
      ) : null}
    </Form>
  )
}
