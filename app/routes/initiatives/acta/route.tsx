import '#app/i18n/sections/acta.ts'
import '#app/i18n/sections/initiatives.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PartyLink } from '#app/components/alliances/PartyNames.tsx'
import { commitmentText } from '#app/components/initiatives/commitment-text.ts'
import { InitiativeStatus } from '#app/components/initiatives/InitiativeStatus.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { typedDecimal } from '#app/domain/decimals.ts'
import { VOTES } from '#app/domain/initiatives.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readActa } from '#app/services/initiative-actas.server.ts'
import { Verify } from './Verify.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  const acta = await readActa(context.db, params.hash ?? '')
  return { ...acta, meta: { title: context.t('acta.titleOf', { code: acta.content.initiative.code }) } }
})

export default function Acta() {
  const { t } = useTranslation()
  const format = useFormat()
  const acta = useLoaderData<typeof loader>()
  const { hash, slug, content } = acta
  const { initiative, decision, parties } = content
  const { code, title, purpose, expected, bottlenecks } = initiative
  return (
    <div className="page acta">
      <Breadcrumbs
        crumbs={[
          { label: t('initiatives.title'), href: '/iniciativas' },
          { label: code, href: `/iniciativas/${slug}` },
          { label: t('acta.title') },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="initiative">{t('acta.title')}</ObjectName>
            <span className="code">{code}</span>
            <InitiativeStatus status={decision.outcome} />
          </>
        }
        title={<bdi>{title}</bdi>}
        lead={t('acta.lead', { code, title, date: format.date(decision.decidedAt) })}
        actions={
          <ButtonLink href={`/actas/${hash}/json`} icon="download" download>
            {t('acta.download')}
          </ButtonLink>
        }
      />
      {acta.matches ? null : (
        <Banner tone="error" role="alert">
          <p>{t('acta.broken')}</p>
        </Banner>
      )}
      <Section id="decision" title={t('acta.decision')}>
        <p className="typed description" dir="auto">
          {purpose}
        </p>
        <DefinitionList
          items={[
            {
              term: t('initiatives.page.bottlenecks'),
              value: bottlenecks.length > 0 ? bottlenecks.map(one => `${one.code} ${one.title}`).join('; ') : undefined,
            },
            {
              term: t('initiatives.page.expected'),
              value: expected
                ? t('initiatives.page.expectedValue', { ...expected, target: typedDecimal(expected.target) ?? '' })
                : undefined,
            },
            {
              term: t('initiatives.page.rule'),
              value: `${t(`initiatives.rule.${decision.rule}`)}. ${t(`initiatives.ruleHelp.${decision.rule}`)}`,
            },
            {
              term: t('initiatives.page.minimum'),
              value: t('initiatives.page.minimumValue', { count: decision.minimumClusters }),
            },
            { term: t('acta.votingSince'), value: format.dateTime(decision.votingSince) },
            { term: t('acta.decidedAt'), value: format.dateTime(decision.decidedAt) },
          ]}
        />
        <h3>{t('acta.count')}</h3>
        <div className="tally">
          <DataTable
            caption={t('acta.count')}
            stacks={false}
            columns={[
              { key: 'option', label: t('initiatives.decision.option') },
              { key: 'count', label: t('initiatives.decision.count'), numeric: true },
            ]}
          >
            {([...VOTES, 'silent'] as const).map(option => (
              <tr key={option}>
                <th scope="row">{t(`initiatives.vote.${option}`)}</th>
                <td className="number">{decision.count[option]}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('acta.voters')}</th>
              <td className="number">{decision.count.voters}</td>
            </tr>
          </DataTable>
        </div>
      </Section>
      <Section id="partes" title={t('acta.parties')} lead={t('acta.partiesLead')}>
        <DataTable
          caption={t('acta.parties')}
          columns={[
            { key: 'party', label: t('initiatives.page.party') },
            { key: 'role', label: t('acta.role') },
            { key: 'commitment', label: t('initiatives.page.commitment') },
          ]}
        >
          {parties.map(party => (
            <tr key={party.slug}>
              <th scope="row" className="row-title">
                <PartyLink party={{ ...party, kind: party.type }} />
              </th>
              <td>{t(`acta.roles.${party.role}`)}</td>
              <td className="row-wide">
                {party.commitment ? (
                  <>
                    <b>{commitmentText(t, format, party.commitment)}</b>
                    <span className="typed commitment-words" dir="auto">
                      {party.commitment.description}
                    </span>
                    {party.commitment.conditions ? (
                      <span className="cell-note typed" dir="auto">
                        <b>{t('initiatives.page.conditions')}</b> {party.commitment.conditions}
                      </span>
                    ) : null}
                  </>
                ) : (
                  <span className="faint">{t('acta.noCommitment')}</span>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      </Section>
      <Verify acta={acta} />
    </div>
  )
}
