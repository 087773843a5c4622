import { useRevalidator } from '@remix-run/react'
import { useMeasures } from '#app/components/network-map/useMeasures.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { scopeInAddress } from '#app/domain/metrics-page.ts'

type Measured = Pick<MapQuery, 'sizeMetric' | 'colorMeasure' | 'confirmed' | 'at'>

/**
 * What the address asks the nodes to be sized and coloured by. Where only confirmed ties count, size by ties counts only
 * them. `state`: what the server had when it wrote the page; its words are asked for again when the drawing has its own.
 */
export function useMapMeasures({ sizeMetric, colorMeasure, confirmed, at }: Measured, version: number, state: string) {
  const { revalidate } = useRevalidator()
  return useMeasures({
    size: sizeMetric ?? (confirmed ? 'vinculos' : null),
    color: colorMeasure,
    scope: scopeInAddress({ confirmed, at }),
    version,
    arrived: state === 'computing' ? revalidate : null,
  })
}
