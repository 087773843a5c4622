import { useTranslation } from 'react-i18next'
import type { EvidenceView } from '#app/domain/evidence.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Icon } from '../ui/Icon.tsx'

/** Links and files that back a record up, each with who added it and who sees it. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="evidence-list">
      {evidence.map(({ id, href, name, label, fileType, size, audience, party, person, addedAt }) => (
        <li key={id}>
          <Icon name={fileType ? 'file-text' : 'link'} />
          <div>
            {fileType ? (
              <a href={href} download>
                <bdi>{label ?? name}</bdi>
              </a>
            ) : (
              <a href={href} rel="noopener noreferrer nofollow ugc">
                <bdi>{label ?? name}</bdi>
              </a>
            )}
            <span className="cell-note">
              {[
                fileType ? t('evidence.size', { type: fileType.toUpperCase(), size: fileSize(size ?? 0) }) : null,
                label ? name : null,
                t(audience === 'public' ? 'evidence.public' : 'evidence.private'),
                party ? t('evidence.added', { party, date: format.date(addedAt) }) : null,
                person ? t('records.signedBy', { person }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )

  function fileSize(bytes: number): string {
    const kilobytes = bytes / 1024
    return kilobytes < 1000
      ? `${format.number(Math.max(1, Math.round(kilobytes)))} kB`
      : `${format.number(kilobytes / 1024, { maximumFractionDigits: 1 })} MB`
  }
}
