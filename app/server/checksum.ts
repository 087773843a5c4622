/** The polynomial of gzip's CRC-32, its lowest power in the highest bit (RFC 1952). */
const POLYNOMIAL = 0xedb88320
const ONE = 0x80000000
const X_TO_THE_8 = 0x00800000

/** The product of two polynomials modulo CRC-32's. */
export function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 31; bit >= 0; bit--) {
    if ((a >>> bit) & 1) product ^= b
    b = b & 1 ? (b >>> 1) ^ POLYNOMIAL : b >>> 1
  }
  return product >>> 0
}

/**
 * What the checksum of a text is multiplied by when `bytes` more follow it: the checksum of two texts in a row is
 * `multiply(shiftBy(second.length), checksum(first)) ^ checksum(second)`, so that what does not change is read once.
 */
export function shiftBy(bytes: number): number {
  let shift = ONE
  let power = X_TO_THE_8
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = multiply(power, shift)
    power = multiply(power, power)
  }
  return shift
}
