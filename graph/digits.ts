/** Two characters of JSON, `"` and `\`, need a second one: they are left out. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const BASE = DIGITS.length
const VALUES = new Uint8Array(128)
for (let digit = 0; digit < BASE; digit++) VALUES[DIGITS.charCodeAt(digit)] = digit

/**
 * A column of whole numbers from 0 as text: the last digit of every number, then the one before it of every number, and
 * so on, in base 64. Digits that are alike stand together, which is what a compressor asks for.
 */
export type Digits = string[]

/** @throws RangeError for what is negative, not whole, or beyond 2^53 */
export function packDigits(numbers: ArrayLike<number>): Digits {
  let rest = Array.from(numbers)
  const odd = rest.find(number => !Number.isSafeInteger(number) || number < 0)
  if (odd !== undefined) throw new RangeError(`${odd} has no digits`)
  const planes: Digits = []
  while (rest.some(number => number > 0)) {
    planes.push(rest.map(number => DIGITS[number % BASE]).join(''))
    rest = rest.map(number => Math.floor(number / BASE))
  }
  return planes
}

export function unpackDigits(planes: Digits, count: number): Int32Array {
  const numbers = new Int32Array(count)
  let worth = 1
  for (const plane of planes) {
    for (let i = 0; i < count; i++) numbers[i] = (numbers[i] as number) + worth * (VALUES[plane.charCodeAt(i)] ?? 0)
    worth *= BASE
  }
  return numbers
}

/** Texts of which each begins like the one before it: how much of it, and what follows. */
export interface FrontCoded {
  shared: Digits
  rests: string[]
}

export function packTexts(texts: readonly string[]): FrontCoded {
  const shared = texts.map((text, i) => {
    const before = texts[i - 1] ?? ''
    let length = 0
    while (length < text.length && text[length] === before[length]) length++
    return length
  })
  return { shared: packDigits(shared), rests: texts.map((text, i) => text.slice(shared[i])) }
}

export function unpackTexts({ shared, rests }: FrontCoded): string[] {
  const lengths = unpackDigits(shared, rests.length)
  let before = ''
  return rests.map((rest, i) => {
    before = before.slice(0, lengths[i]) + rest
    return before
  })
}
