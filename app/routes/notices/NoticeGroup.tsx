import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import type { NoticeAge } from '#app/domain/notices.ts'
import { NoticeItem, type ShownNotice } from './NoticeItem.tsx'

/** The notices of today, of the last days, or from before; nothing when there are none. */
export function NoticeGroup({ age, notices }: { age: NoticeAge; notices: readonly ShownNotice[] }) {
  const { t } = useTranslation()
  if (notices.length === 0) return null
  return (
    <Section id={age} title={t(`notices.ages.${age}`)}>
      <ul className="notice-list">
        {notices.map(notice => (
          <NoticeItem key={notice.about} notice={notice} />
        ))}
      </ul>
    </Section>
  )
}
