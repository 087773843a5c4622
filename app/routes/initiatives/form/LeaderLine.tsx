import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'

interface LeaderLineProps {
  leader: { name: string }
  alliance?: { slug: string; title: string } | null
}

/** Who proposes it, and the alliance it comes from. */
export function LeaderLine({ leader, alliance = null }: LeaderLineProps) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <p className="field-label">{t('initiativeForm.leader')}</p>
      <p className="fixed-value">
        <ObjectGlyph kind="cluster" />
        {leader.name}
      </p>
      {alliance ? (
        <p className="field-note">
          {t('initiatives.page.alliance')} <a href={`/alianzas/${alliance.slug}`}>{alliance.title}</a>
        </p>
      ) : null}
    </div>
  )
}
