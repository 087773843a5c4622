import { useTranslation } from 'react-i18next'
import { ShortcutsSwitch } from '#app/components/search/ShortcutsSwitch.tsx'
import { Section } from '#app/components/ui/Section.tsx'

/** Whether this browser answers the keyboard's shortcuts. */
export function ShortcutsSection() {
  const { t } = useTranslation()
  return (
    <Section id="atajos" title={t('shortcuts.title')} action={<a href="/ayuda#atajos">{t('shortcuts.seeAll')}</a>}>
      <ShortcutsSwitch />
    </Section>
  )
}
