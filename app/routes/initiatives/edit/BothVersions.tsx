import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { type InitiativeTerms, TERM_NAMES } from '#app/domain/initiative-terms.ts'
import { DECISION_RULES, DIRECTIONS } from '#app/domain/initiatives.ts'
import { ALLIANCE_AREAS, isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { termLabel, termText } from '#app/i18n/initiative-terms.ts'
import type { InitiativeFormPage } from '#app/services/initiative-form.server.ts'

/** After a 409: what was typed beside what somebody else has written meanwhile, where they differ. */
export function BothVersions({ answer, page }: { answer: FormAnswer; page: InitiativeFormPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (answer.problem?.messageKey !== 'errors.changed') return null
  const names = Object.fromEntries(page.parties.map(({ slug, name }) => [slug, name]))
  const typed = typedTerms(answer)
  const rows = TERM_NAMES.map(name => ({
    name,
    mine: termText(t, format, names, name, typed),
    theirs: termText(t, format, names, name, page.terms),
  })).filter(({ mine, theirs }) => mine !== theirs)
  const empty = <span className="faint">{t('initiatives.page.nothing')}</span>
  return (
    <Section id="versiones" title={t('initiativeForm.conflictTitle')} lead={t('initiativeForm.conflictHelp')}>
      <DataTable
        caption={t('initiativeForm.conflictTitle')}
        columns={[
          { key: 'field', label: t('initiativeForm.field') },
          { key: 'mine', label: t('initiativeForm.mine') },
          { key: 'theirs', label: t('initiativeForm.theirs') },
        ]}
      >
        {rows.map(({ name, mine, theirs }) => (
          <tr key={name}>
            <th scope="row">{termLabel(t, name)}</th>
            <td className="typed" data-label={t('initiativeForm.mine')}>
              {mine || empty}
            </td>
            <td className="typed" data-label={t('initiativeForm.theirs')}>
              {theirs || empty}
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}

/** The form as it was filled, unchecked. */
function typedTerms(answer: FormAnswer): InitiativeTerms {
  const text = (name: string) => answer.value(name) || null
  const [direction, rule] = [answer.value('direction'), answer.value('decisionRule')]
  return {
    title: answer.value('title'),
    purpose: text('purpose'),
    bottleneck: answer.values('bottleneck').filter(Boolean),
    indicator: text('indicator'),
    unit: text('unit'),
    direction: isOneOf(DIRECTIONS, direction) ? direction : 'up',
    target: text('target'),
    area: ALLIANCE_AREAS.filter(area => answer.values('area').includes(area)),
    ask: text('ask'),
    minimumClusters: Number(answer.value('minimumClusters')) || null,
    closesOn: text('closesOn'),
    decisionRule: isOneOf(DECISION_RULES, rule) ? rule : null,
    invite: answer.values('invite').filter(Boolean).sort(),
  }
}
