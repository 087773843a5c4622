import { allOf, type BulletinFigure, countedOf, figuresOf } from '#app/domain/bulletin-figures.ts'
import {
  type BulletinMaterial,
  type BulletinPart,
  featsOf,
  type Item,
  isResultMet,
  type ReadResult,
} from '#app/domain/bulletin-material.ts'
import { type DraftPart, escapeMarkdown, partText, recordLink } from '#app/domain/bulletin-text.ts'
import { type BulletinPeriod, type BulletinScope, isOver, spanOf } from '#app/domain/bulletins.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import { bulletinTitle } from './bulletin-names.server.ts'

/** A part tells so many records, and says how many more there are. */
const MOST_LINES = 15
const MOST_PARTIES = 4

/** Where the rest of a part stands. */
const LIST_OF: Record<BulletinPart, string> = {
  alliances: '/alianzas',
  confirmed: '/mapa?confirmados=si',
  quorum: '/iniciativas',
  readings: '/proyectos',
  bottlenecks: '/cuellos-de-botella',
  mentorships: '/mentorias',
  clusters: '/clusteres',
}

export interface DraftOf {
  period: BulletinPeriod
  scope: BulletinScope
  /** Of the region or the cluster, as people read it. */
  name: string
  now: Date
}

export interface Draft {
  title: string
  /** The whole text, Markdown. */
  text: string
  /** Its parts that have something to tell, for taking one by one. */
  parts: DraftPart[]
}

/** The draft of a bulletin in one language, from what happened. The same material and hour give the same text. */
export function writeDraft(material: BulletinMaterial, of: DraftOf, language: Language): Draft {
  const { t } = serverI18n(language)
  const figures = figuresOf(material, dayInBogota(of.now)).parts
  const told = figures.filter(figure => allOf(figure) > 0)
  const quiet = figures.filter(figure => allOf(figure) === 0)
  const parts = told.map(figure => tellPart(material, figure, language))
  const praise = praisePart(material, language)
  if (praise) parts.push(praise)
  const silence =
    told.length === 0
      ? [t('bulletinDraft.nothing')]
      : quiet.length > 0
        ? [`## ${t('bulletinDraft.quietHeading')}`, quietText(quiet, language)]
        : []
  const text = [...leadOf(of, language), ...parts.map(partText), ...silence].join('\n\n')
  return { title: bulletinTitle(of, language), text, parts }
}

/** What it is about, how it counts, and that the quarter still runs. */
function leadOf({ period, scope, name, now }: DraftOf, language: Language): string[] {
  const { t } = serverI18n(language)
  const format = formatFor(language)
  const span = spanOf(period)
  const params = { name: escapeMarkdown(name), first: format.date(span.first), last: format.date(span.last) }
  const lead = { national: 'lead', region: 'leadRegion', cluster: 'leadCluster' } as const
  return [
    `${t(`bulletinDraft.${lead[scope]}`, params)} ${t('bulletinDraft.counts')}`,
    ...(isOver(period, now) ? [] : [t('bulletinDraft.running', { date: format.date(dayInBogota(now)) })]),
  ]
}

function quietText(quiet: readonly BulletinFigure[], language: Language): string {
  const { t } = serverI18n(language)
  const names = quiet.map(({ part }) => t(`bulletins.part.${part}`).toLocaleLowerCase(language))
  return t('bulletinDraft.quiet', { parts: formatFor(language).list(names) })
}

function tellPart(material: BulletinMaterial, figure: BulletinFigure, language: Language): DraftPart {
  const { t } = serverI18n(language)
  const { part } = figure
  const lines = linesOf(material, part, language)
  const rest = lines.length - MOST_LINES
  const more = rest > 0 ? [t('bulletinDraft.more', { count: rest, href: LIST_OF[part] })] : []
  return {
    heading: t(`bulletins.part.${part}`),
    intro: introOf(figure, language),
    lines: [...lines.slice(0, MOST_LINES), ...more],
  }
}

/** How many count, and what stands apart. */
function introOf(figure: BulletinFigure, language: Language): string {
  const { t } = serverI18n(language)
  const counted = countedOf(figure)
  const apart = [
    figure.declared > 0 ? t('bulletinDraft.declared', { count: figure.declared }) : '',
    figure.illustrative > 0 ? t('bulletinDraft.illustrative', { count: figure.illustrative }) : '',
  ].filter(Boolean)
  return [
    counted > 0 ? t(`bulletinDraft.${figure.part}`, { count: counted }) : t('bulletinDraft.none'),
    apart.length > 0 ? t('bulletinDraft.apart', { list: formatFor(language).list(apart) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function linesOf(material: BulletinMaterial, part: BulletinPart, language: Language): string[] {
  const { t } = serverI18n(language)
  const record = (item: Item) => linkOf(item, language)
  const parties = (item: Item) => partiesText(item, language)
  const lines: { [P in BulletinPart]: (item: BulletinMaterial[P][number]) => string } = {
    alliances: item =>
      item.parties.length > 0
        ? t('bulletinDraft.line.between', { record: record(item), parties: parties(item) })
        : record(item),
    confirmed: item => {
      const kind = item.type === 'project' || item.type === 'mentorship' ? item.type : 'alliance'
      return t(`bulletinDraft.line.${kind}`, { record: record(item), parties: parties(item) })
    },
    quorum: ({ clusters, minimum, ...item }) =>
      t('bulletinDraft.line.quorum', { record: record(item), clusters, minimum }),
    readings: item => {
      const results = item.results.map(result => resultText(result, language)).join('; ')
      return t('bulletinDraft.line.readings', { record: record(item), results })
    },
    bottlenecks: item => {
      const name = (status: typeof item.to) => t(`vocab.bottleneckStatus.${status}`).toLocaleLowerCase(language)
      return t('bulletinDraft.line.bottleneck', { record: record(item), from: name(item.from), to: name(item.to) })
    },
    mentorships: item => {
      const dimension = t(`vocab.maturityDimension.${item.dimension}`).toLocaleLowerCase(language)
      return t('bulletinDraft.line.dimension', { record: record(item), dimension })
    },
    clusters: item => record(item),
  }
  const tell = lines[part] as (item: Item) => string
  return material[part].map(item => marked(tell(item), item, language))
}

/** A line with the mark of what does not count. */
function marked(line: string, { provenance }: Item, language: Language): string {
  const { t } = serverI18n(language)
  if (provenance !== 'declarado' && provenance !== 'ilustrativo') return `${line}.`
  return `${line} *(${t(`bulletinDraft.mark.${provenance}`)})*.`
}

function linkOf(item: Item, language: Language): string {
  return recordLink(item, language === 'en' ? (item.titleEn ?? item.title) : item.title)
}

/** The names of who takes part; of many the first and how many more. */
function partiesText({ parties }: Item, language: Language): string {
  const { t } = serverI18n(language)
  const names = parties.map(({ name }) => escapeMarkdown(name))
  const shown = names.length > MOST_PARTIES ? names.slice(0, MOST_PARTIES - 1) : names
  const rest = names.length - shown.length
  return formatFor(language).list(rest > 0 ? [...shown, t('bulletinDraft.others', { count: rest })] : shown)
}

function resultText(result: ReadResult, language: Language): string {
  const { t } = serverI18n(language)
  const { value, comparator, unit, target } = result
  const format = formatFor(language)
  const sign = comparator === '=' ? '' : comparator
  const said = {
    indicator: escapeMarkdown(result.indicator),
    value: escapeMarkdown(quantityText(format, value, unit, sign)),
    target: target === null ? '' : escapeMarkdown(quantityText(format, target, unit)),
  }
  const line = target === null ? 'result' : isResultMet(result) ? 'resultMet' : 'resultTarget'
  return t(`bulletinDraft.line.${line}`, said)
}

/** Once for each record, whatever it achieved. */
function praisePart(material: BulletinMaterial, language: Language): DraftPart | null {
  const { t } = serverI18n(language)
  const feats = featsOf(material)
  const first = feats.filter((feat, i) => feats.findIndex(({ id }) => id === feat.id) === i)
  if (first.length === 0) return null
  const lines = first.map(item => {
    const params = { record: linkOf(item, language), parties: partiesText(item, language) }
    return marked(t(`bulletinDraft.feat.${item.feat}`, params), item, language)
  })
  return {
    heading: t('bulletinDraft.praise'),
    intro: t('bulletinDraft.praiseIntro'),
    lines: lines.slice(0, MOST_LINES),
  }
}
