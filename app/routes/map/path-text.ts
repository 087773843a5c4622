import type { TFunction } from 'i18next'
import { tieSubject } from '#app/components/records/tie-text.ts'
import type { ShownOpener, ShownPath, ShownStep } from '#app/domain/paths.ts'
import type { Precision } from '#app/domain/vocabularies.ts'
import type { Format } from '#app/i18n/format.ts'

/** A step as a sentence: who, by what, since when. A mentorship is told from whoever accompanies. */
export function stepText(t: TFunction, format: Format, { from, to, tie }: ShownStep): string {
  const { validFrom, validTo, precision, type } = tie
  const when = [said('since', validFrom), said('until', validTo)].join('')
  const isTurned = tie.source.slug !== from.slug
  // A leadership goes from the cluster to who leads it.
  const [first, second] = isTurned && (type === 'mentorship' || type === 'leadership') ? [to, from] : [from, to]
  return t(`paths.step.${type}`, { from: first.name, to: second.name, title: tieSubject(t, tie.record), when })

  function said(which: 'since' | 'until', day: string | null): string {
    const date = format.partialDate(day, precision)
    if (!date) return ''
    return t(precision === ('day' satisfies Precision) ? `paths.${which}Day` : `paths.${which}`, { date })
  }
}

/** Why a step may give way, in a few words. */
export function weaknessText(t: TFunction, format: Format, step: ShownStep, days: number): string {
  return format.list(step.weaknesses.map(name => t(`paths.weakness.${name}`, { days })))
}

/** Every step is as weak as the others: none is the weakest. */
export const areAllWeak = ({ steps, weakest }: ShownPath) => steps.length > 1 && weakest.length === steps.length

/** Two who could open a way, and what they have in common. */
export function openerText(t: TFunction, opener: ShownOpener, ends: { from: string; to: string }): string {
  const { near, nearSteps, far, farSteps, likeness, productiveSector, macroSector, region } = opener
  const shared = t(`paths.shared.${likeness}`, {
    sector: productiveSector ? t(`vocab.productiveSector.${productiveSector}`) : '',
    macroSector: macroSector ? t(`vocab.macroSector.${macroSector}`) : '',
    region: region ? t(`vocab.region.${region}`) : '',
  })
  const placed = (name: string, count: number, end: string) =>
    count === 0 ? name : `${name} (${t('paths.steps', { count, name: end })})`
  return t('paths.opener', {
    near: placed(near.name, nearSteps, ends.from),
    far: placed(far.name, farSteps, ends.to),
    shared,
  })
}
