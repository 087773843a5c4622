import type { IconName } from './icons.ts'

interface IconProps {
  name: IconName
  /** Side in px. */
  size?: number
}

/** An action or a state, from the one file of drawings. Decorative: whatever holds it says the same in words. */
export function Icon({ name, size = 17 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
