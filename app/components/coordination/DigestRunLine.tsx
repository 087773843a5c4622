import { useTranslation } from 'react-i18next'
import type { DigestProgress } from '#app/domain/digests.ts'
import { useFormat } from '#app/i18n/format.ts'

/** Where the last digests of a frequency are: done, or how many of the people have been looked at, and passed over. */
export function DigestRunLine({ run }: { run: DigestProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { frequency, startedAt, isDone } = run
  const said = {
    date: format.date(startedAt),
    done: format.number(run.peopleDone),
    total: format.number(run.peopleTotal),
    count: run.mails,
    mails: format.number(run.mails),
  }
  const skipped = { count: run.peopleSkipped, skipped: format.number(run.peopleSkipped) }
  return (
    <>
      {t(`coordination.digests.${frequency}-${isDone ? 'done' : 'underWay'}`, said)}
      {run.peopleSkipped > 0 ? `. ${t('coordination.digests.skipped', skipped)}` : null}
    </>
  )
}
