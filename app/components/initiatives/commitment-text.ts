import type { TFunction } from 'i18next'
import type { CommitmentKind } from '#app/domain/initiatives.ts'
import type { Format } from '#app/i18n/format.ts'

/** `$ 12.500.000`, `3 personas`, `40 horas`, `En especie, por $ 2.000.000`. */
export function commitmentText(
  t: TFunction,
  format: Format,
  { kind, amount }: { kind: CommitmentKind; amount: number | null },
): string {
  if (amount === null) return t(`initiatives.kind.${kind}`)
  const number = format.number(amount)
  switch (kind) {
    case 'money':
      return format.money(amount)
    case 'people':
      return t('initiatives.people', { count: amount, number })
    case 'hours':
      return t('initiatives.hours', { count: amount, number })
    case 'in_kind':
      return t('initiatives.inKindWorth', { money: format.money(amount) })
    case 'other':
      return `${t('initiatives.kind.other')}: ${number}`
  }
}
