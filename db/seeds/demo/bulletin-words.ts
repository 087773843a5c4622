import { type BulletinFigure, countedOf } from '#app/domain/bulletin-figures.ts'
import type { BulletinMaterial, BulletinPart, Item } from '#app/domain/bulletin-material.ts'
import { escapeMarkdown, partText, recordLink } from '#app/domain/bulletin-text.ts'
import { type BulletinScope, quarterOf, yearOf } from '#app/domain/bulletins.ts'
import type { Language } from '#app/domain/vocabularies.ts'

/** Records told of one part. */
const TOLD = 8

interface Words {
  quarters: readonly [string, string, string, string]
  title: Record<BulletinScope, string>
  lead: string
  quiet: string
  and: string
  counted: (count: number) => string
  more: (count: number) => string
  parts: Record<BulletinPart, string>
}

const WORDS: Record<Language, Words> = {
  es: {
    quarters: ['primer', 'segundo', 'tercer', 'cuarto'],
    title: { national: 'Boletín de la red', region: 'Boletín de la región', cluster: 'Boletín de' },
    lead: 'Este boletín es de la demostración: cuenta lo que hicieron en el trimestre los clústeres ficticios.',
    quiet: 'En este trimestre no pasó nada de lo que cuenta un boletín.',
    and: 'y',
    counted: count => `En el trimestre: ${count}.`,
    more: count => `Y ${count} más.`,
    parts: {
      alliances: 'Alianzas nuevas',
      confirmed: 'Vínculos confirmados',
      quorum: 'Iniciativas con quórum',
      readings: 'Proyectos con mediciones',
      bottlenecks: 'Cuellos que se movieron',
      mentorships: 'Mentorías completadas',
      clusters: 'Clústeres nuevos',
    },
  },
  en: {
    quarters: ['first', 'second', 'third', 'fourth'],
    title: { national: 'Bulletin of the network', region: 'Bulletin of the region', cluster: 'Bulletin of' },
    lead: 'This bulletin is of the demonstration: it tells what the fictional clusters did in the quarter.',
    quiet: 'Nothing of what a bulletin tells happened in this quarter.',
    and: 'and',
    counted: count => `In the quarter: ${count}.`,
    more: count => `And ${count} more.`,
    parts: {
      alliances: 'New alliances',
      confirmed: 'Confirmed ties',
      quorum: 'Initiatives with quorum',
      readings: 'Projects with measurements',
      bottlenecks: 'Bottlenecks that moved',
      mentorships: 'Mentorships completed',
      clusters: 'New clusters',
    },
  },
}

interface About {
  period: string
  scope: BulletinScope
  name: string
}

/** The text that the coordination of the demonstration wrote: what counts, with links to it. */
export function demoBulletinText(
  language: Language,
  { period, scope, name }: About,
  material: BulletinMaterial,
  counted: readonly BulletinFigure[],
): { title: string; body: string } {
  const words = WORDS[language]
  const quarter = words.quarters[quarterOf(period) - 1]
  const when =
    language === 'es' ? `${quarter} trimestre de ${yearOf(period)}` : `${quarter} quarter of ${yearOf(period)}`
  const parts = counted.map(figure => {
    const items = material[figure.part].filter(({ provenance }) => isCounted(provenance))
    const rest = items.length - TOLD
    const lines = items.slice(0, TOLD).map(item => lineOf(item, words.and))
    return partText({
      heading: words.parts[figure.part],
      intro: words.counted(countedOf(figure)),
      lines: rest > 0 ? [...lines, words.more(rest)] : lines,
    })
  })
  return {
    title: `${[words.title[scope], name].filter(Boolean).join(' ')}: ${when}`,
    body: [words.lead, ...(parts.length > 0 ? parts : [words.quiet])].join('\n\n'),
  }
}

const isCounted = (provenance: Item['provenance']) => provenance === 'documentado' || provenance === 'confirmado'

/** A record, and the first two of its parties where its title does not name them. */
function lineOf(item: Item, and: string): string {
  const link = recordLink(item, item.title)
  if (item.type === 'cluster' || item.type === 'mentorship') return `${link}.`
  const names = item.parties.slice(0, 2).map(({ name }) => escapeMarkdown(name))
  return names.length > 0 ? `${link}: ${names.join(` ${and} `)}.` : `${link}.`
}
