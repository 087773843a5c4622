import type { FundingSource } from '#app/domain/project-money.ts'

/** The colour of a funding source; its name stands beside it. */
export function FundingSwatch({ source }: { source: FundingSource }) {
  return (
    <svg className="funding-swatch" viewBox="0 0 12 12" aria-hidden="true">
      <rect data-funding={source} width="12" height="12" />
    </svg>
  )
}
