import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import type { PathEnd } from '#app/domain/paths.ts'
import type { NetworkAdvice, ShownDeparture } from '#app/services/network-advice.server.ts'
import { hrefOf } from './address.ts'
import { Departure } from './Departure.tsx'
import { HingeTable } from './HingeTable.tsx'

interface LeavingSectionProps {
  hinges: NetworkAdvice['hinges']
  isConfirmed: boolean
  /** Null until somebody asks. */
  leaving: { end: PathEnd; departure: ShownDeparture | null } | null
}

/** What the network would lose without one of its own: the question, its answer, and those it hangs on most. */
export function LeavingSection({ hinges, isConfirmed, leaving }: LeavingSectionProps) {
  const { t } = useTranslation()
  return (
    <Section id="si-se-va" title={t('networkAdvice.leaving.title')} lead={t('networkAdvice.leaving.lead')}>
      <Form action="/coordinacion/red" className="leaving-form" preventScrollReset>
        {isConfirmed ? <input type="hidden" name="confirmados" value="si" /> : null}
        <TextField
          key={leaving?.end.typed}
          id="sale"
          name="sale"
          label={t('networkAdvice.leaving.label')}
          defaultValue={leaving?.end.typed}
          maxLength={200}
          autoComplete="off"
          required
        />
        <Button>{t('networkAdvice.leaving.submit')}</Button>
      </Form>
      {leaving && !leaving.departure ? <Meant end={leaving.end} isConfirmed={isConfirmed} /> : null}
      {leaving?.departure ? <Departure departure={leaving.departure} /> : null}
      <h3>{t('networkAdvice.leaving.hinges')}</h3>
      {hinges.length === 0 ? (
        <p className="muted">{t('networkAdvice.leaving.none')}</p>
      ) : (
        <HingeTable hinges={hinges} isConfirmed={isConfirmed} />
      )}
    </Section>
  )
}

function Meant({ end, isConfirmed }: { end: PathEnd; isConfirmed: boolean }) {
  const { t } = useTranslation()
  if (end.meant.length === 0) return <p role="status">{t('networkAdvice.leaving.unknown', { name: end.typed })}</p>
  return (
    <div role="status">
      <p>{t('networkAdvice.leaving.several', { name: end.typed })}</p>
      <ul className="lined">
        {end.meant.map(({ slug, name }) => (
          <li key={slug}>
            <a href={hrefOf(isConfirmed, slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
