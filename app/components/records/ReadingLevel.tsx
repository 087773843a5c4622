import type { ScaledLevel } from '#app/domain/maturity-scales.ts'
import { useLevelName } from './level-name.ts'
import { MaturityMark } from './MaturityMark.tsx'

/** A level in words; the rings are of today's scale alone, so that levels of another are not read by them. */
export function ReadingLevel({ reading }: { reading: ScaledLevel }) {
  const nameOf = useLevelName()
  return reading.scale === 'ssme-2024' ? <MaturityMark level={reading.level} /> : <span>{nameOf(reading)}</span>
}
