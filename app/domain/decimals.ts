/** Digits with a comma, or a single dot that parts no group of three, before the decimals. Null for anything else. */
export function readDecimal(typed: string): string | null {
  const bare = typed.trim().replace(/^[−–]/, '-')
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/.test(bare)
  if (!grouped && !/^-?\d{1,12}([.,]\d{1,6})?$/.test(bare)) return null
  const plain = grouped ? bare.replaceAll('.', '') : bare
  const number = plain
    .replace(',', '.')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return number.replace('-', '').replace('.', '').length > 15 ? null : number.replace(/^-0$/, '0')
}

/** A decimal as a field shows it again: with a comma. */
export const typedDecimal = (number: string | null): string | undefined => number?.replace('.', ',')
