/** The page's address: over which ties, and who would leave. */
export function hrefOf(isConfirmed: boolean, leaving?: string): string {
  const params = new URLSearchParams()
  if (isConfirmed) params.set('confirmados', 'si')
  if (leaving) params.set('sale', leaving)
  const text = params.toString()
  return `/coordinacion/red${text ? `?${text}` : ''}`
}
