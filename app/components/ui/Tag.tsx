import { useTranslation } from 'react-i18next'

/** The only filled tags: yellow means «usted». */
export function Tag({ kind }: { kind: 'yourCluster' | 'affectsYou' }) {
  const { t } = useTranslation()
  return <span className="tag">{t(`ui.${kind}`)}</span>
}
