import type { TFunction } from 'i18next'
import {
  CHAIN_LINKS_OF_RECORDS,
  type Chain,
  type ChainLinkKind,
  countChain,
  type MissingStep,
} from '#app/domain/chain.ts'
import type { Format } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'

/** One record of a chain as every drawing of it names it. */
export interface ChainRecord {
  key: string
  /** `IC-007`; null where it has no code. */
  code: string | null
  title: string
  href: string
  /** How it stands, in a few words. */
  state: string
  /** A second line. */
  more: string | null
}

/** The records of one link. */
export function recordsOf(
  t: TFunction,
  format: Format,
  language: string,
  chain: Chain,
  kind: ChainLinkKind,
): ChainRecord[] {
  switch (kind) {
    case 'bottleneck':
      return chain.bottlenecks.map(({ code, titleEs, titleEn, status, clusters }) => ({
        key: code,
        code,
        title: (language === 'en' && titleEn) || titleEs,
        href: `/cuellos-de-botella/${code}`,
        state: t(`vocab.bottleneckStatus.${status}`),
        more: t('chain.state.clusters', { count: clusters }),
      }))
    case 'initiative':
      return chain.initiatives.map(({ code, slug, title, status, committed, minimum }) => ({
        key: slug,
        code,
        title,
        href: `/iniciativas/${slug}`,
        state: t(`vocab.initiativeStatus.${status}`),
        more: t('chain.state.commitments', { committed, minimum }),
      }))
    case 'project':
      return chain.projects.map(({ code, slug, title, status, milestones, committed }) => ({
        key: slug,
        code,
        title,
        href: `/proyectos/${slug}`,
        state: t(`vocab.projectStatus.${status}`),
        more: [
          milestones.total > 0 ? t('chain.state.milestones', milestones) : t('chain.state.noMilestones'),
          committed > 0 ? t('chain.state.money', { amount: format.money(committed) }) : null,
        ]
          .filter(Boolean)
          .join(', '),
      }))
    case 'result':
      return chain.results.map(({ id, indicator, unit, latest, target, isMet, progress }) => ({
        key: id,
        code: null,
        title: indicator,
        href: `/resultados/${id}`,
        state: latest ? quantityText(format, latest.value, unit, latest.comparator) : t('chain.state.noReading'),
        more: goalText(t, format, { target, unit, isMet, progress }),
      }))
  }
}

type Goal = Pick<Chain['results'][number], 'target' | 'unit' | 'isMet' | 'progress'>

function goalText(t: TFunction, format: Format, { target, unit, isMet, progress }: Goal): string | null {
  if (isMet) return t('chain.met')
  if (target === null) return null
  const goal = t('chain.target', { value: quantityText(format, target, unit) })
  return progress === null ? goal : `${goal}. ${t('chain.progressOf', { percent: format.percent(progress) })}`
}

/** The whole chain as one sentence for each link. */
export function chainSentence(t: TFunction, format: Format, language: string, chain: Chain): string {
  const counts = countChain(chain)
  return CHAIN_LINKS_OF_RECORDS.map(kind => {
    if (counts[kind] === 0) return t(`chain.sentence.${kind}_none`)
    const names = recordsOf(t, format, language, chain, kind).map(one => one.code ?? one.title)
    return t(`chain.sentence.${kind}`, { count: counts[kind], names: format.list(names) })
  }).join(' ')
}

/** The step that is missing, in a sentence. */
export function missingText(t: TFunction, format: Format, missing: MissingStep): string {
  switch (missing.step) {
    case 'quorum':
      return t('chain.missing.quorum', { name: missing.name, count: missing.missing })
    case 'milestone':
      return t('chain.missing.milestone', { name: missing.name, count: missing.overdue })
    case 'target':
      return t('chain.missing.target', { name: missing.name, percent: format.percent(missing.progress) })
    default:
      return t(`chain.missing.${missing.step}`, { ...missing })
  }
}

/** Where the step that is missing can be taken; null where it is on the page itself (`code` is its bottleneck). */
export function missingHref(missing: MissingStep, code: string | null): string | null {
  switch (missing.step) {
    case 'report':
    case 'second-cluster':
      return code ? `/cuellos-de-botella/${code}#severidad` : null
    case 'initiative':
      return code ? `/iniciativas/nueva?cuello=${code}` : null
    case 'reopen':
    case 'quorum':
    case 'vote':
      return `/iniciativas/${missing.slug}`
    case 'start':
    case 'indicator':
      return `/proyectos/${missing.slug}`
    case 'milestone':
      return `/proyectos/${missing.slug}#hitos`
    case 'reading':
    case 'target':
      return `/resultados/${missing.id}`
  }
}
