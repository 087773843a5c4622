import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { LINK_TYPES } from '#app/domain/alliance-list.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'

/** The facts at a glance. */
export function FactsPanel({ alliance }: Pick<AlliancePage, 'alliance'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { area, formality, linkType, validFrom, validTo, precision, verifiedUntil, isDocumented } = alliance
  const unknown = isDocumented ? t('alliances.page.unknownDate') : null
  return (
    <Panel title={t('alliances.page.facts')}>
      <DefinitionList
        items={[
          {
            term: t('alliances.page.area'),
            value: <a href={`/alianzas?area=${area}`}>{t(`vocab.allianceArea.${area}`)}</a>,
          },
          {
            term: t('alliances.page.formality'),
            value: formality ? t(`vocab.formality.${formality}`) : t('alliances.page.noFormality'),
          },
          {
            term: t('alliances.page.linkType'),
            value: isOneOf(LINK_TYPES, linkType) ? (
              <a href={`/alianzas?tipo=${linkType}`}>{t(`vocab.linkType.${linkType}`)}</a>
            ) : null,
          },
          { term: t('alliances.page.starts'), value: format.partialDate(validFrom, precision) || unknown },
          { term: t('alliances.page.ends'), value: format.partialDate(validTo, precision) },
          { term: t('alliances.page.verified'), value: verifiedUntil ? format.date(verifiedUntil) : null },
          { term: t('alliances.page.sourceSays'), value: alliance.sourceSays },
          { term: t('alliances.page.recorded'), value: format.date(alliance.createdAt) },
        ]}
      />
    </Panel>
  )
}
