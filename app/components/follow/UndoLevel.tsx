import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FollowLevel, Wish } from '#app/domain/follows.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { OnceField } from '../ui/OnceField.tsx'

interface UndoLevelProps {
  undo: { about: string; wish: Wish; name: string; level: FollowLevel | null } | null
}

/** What was just changed, as it is now, and one button that takes it back. */
export function UndoLevel({ undo }: UndoLevelProps) {
  const { t } = useTranslation()
  if (!undo) return null
  const { about, wish, name, level } = undo
  return (
    <Banner tone="ok" role="status">
      <Form method="post" className="undo-form" preventScrollReset>
        <OnceField />
        <input type="hidden" name="intent" value="level" />
        <input type="hidden" name="about" value={about} />
        <input type="hidden" name="wish" value={wish} />
        <input type="hidden" name="undoes" value="1" />
        <span>{t(`following.now.${level ?? 'end'}`, { name })}</span>
        <Button look="quiet" dense>
          {t('following.undo')}
        </Button>
      </Form>
    </Banner>
  )
}
