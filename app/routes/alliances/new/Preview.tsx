import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Panel } from '#app/components/ui/Panel.tsx'
import { isRealDate } from '#app/domain/dates.ts'
import { ALLIANCE_AREAS, isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

interface PreviewData {
  proposer: string
  others: string[]
  area: string
  startDate: string
}

/** What the form says so far; in a browser with JavaScript it follows what is typed. */
export function usePreview(answer: FormAnswer, proposer: string) {
  const [typed, setTyped] = useState<PreviewData | null>(null)
  const sent: PreviewData = {
    proposer,
    others: answer.values('party').slice(1),
    area: answer.value('area'),
    startDate: answer.value('startDate'),
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const others = [...form.getAll('party').slice(1).map(String), text('newPartyName')]
    setTyped({ proposer, others, area: text('area'), startDate: text('startDate') })
  }
  return { preview: typed ?? sent, onInput }
}

/** «Así se verá»: the two ends, the dashed line of what one party declares, area and date. */
export function Preview({ preview }: { preview: PreviewData }) {
  const { t } = useTranslation()
  const format = useFormat()
  const others = preview.others.filter(Boolean)
  const area = isOneOf(ALLIANCE_AREAS, preview.area)
    ? t(`vocab.allianceArea.${preview.area}`)
    : t('alliances.preview.noArea')
  const start = isRealDate(preview.startDate) ? format.date(preview.startDate) : t('alliances.preview.noDate')
  return (
    <Panel title={t('alliances.preview.title')}>
      <div className="preview">
        <p className="preview-ends">
          <b>{preview.proposer}</b>
          <span>
            <TieMark kind="alliance" provenance="declarado" />
            <b>
              <bdi>{others.length > 0 ? format.list(others) : t('alliances.preview.noParty')}</bdi>
            </b>
          </span>
        </p>
        <p>
          {area} · {start}
        </p>
        <ProvenanceBadge provenance="declarado" />
      </div>
    </Panel>
  )
}
