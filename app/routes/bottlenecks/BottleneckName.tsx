import { useTranslation } from 'react-i18next'

interface Named {
  titleEs: string
  titleEn: string | null
}

/** The title in the page's language; in Spanish, and said to be so, where nobody has translated it. */
export function BottleneckName({ titleEs, titleEn }: Named) {
  const { i18n } = useTranslation()
  if (i18n.language !== 'es' && !titleEn) return <span lang="es">{titleEs}</span>
  return i18n.language === 'es' ? titleEs : titleEn
}
