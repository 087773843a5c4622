import { useEffect, useState } from 'react'
import type { ColorOf, SizeOf } from './map-state.ts'

interface Measured {
  /** Null for what the map says by itself. */
  sizeOf: SizeOf | null
  colorOf: ColorOf | null
  /** Something that was asked for could not be had. */
  failed: boolean
}

interface MeasuresAsked {
  /** A metric, or `vinculos`; null for what the map draws by itself. */
  size: string | null
  /** A metric, or `comunidad`. */
  color: string | null
  /** What both count, as the address says it (`confirmados`, `fecha`). */
  scope: string
  /** Of the network's data: another one, other rows. */
  version: number
  /** The server computed while the page was written; called when it is done, so that its words come too. */
  arrived: (() => void) | null
}

/** What the nodes are sized and coloured by, fetched apart from the page; functions stay the same while nothing changes. */
export function useMeasures({ size, color, scope, version, arrived }: MeasuresAsked): Measured {
  const sized = useMeasure(size, scope, version, 'size')
  const colored = useMeasure(color, scope, version, 'color')
  const complete = (size === null || sized.of !== null) && (color === null || colored.of !== null)
  useEffect(() => {
    if (complete) arrived?.()
  }, [complete, arrived])
  return {
    sizeOf: sized.of as SizeOf | null,
    colorOf: colored.of as ColorOf | null,
    failed: sized.failed || colored.failed,
  }
}

interface Kept {
  key: string
  of: SizeOf | ColorOf | null
  failed: boolean
}

function useMeasure(id: string | null, scope: string, version: number, part: 'size' | 'color'): Kept {
  const key = id === null ? '' : `${id} ${scope} ${version}`
  const [kept, setKept] = useState<Kept>({ key: '', of: null, failed: false })
  useEffect(() => {
    if (id === null) return
    const over = new AbortController()
    const fetchIt = async () => {
      const { fetchMeasure, sizeBy, colorBy } = await import('./measures.ts')
      const wire = await fetchMeasure(`/mapa/metricas.json?id=${id}${scope}&v=${version}`, over.signal)
      const of = part === 'size' ? sizeBy(wire) : colorBy(id, wire)
      if (!over.signal.aborted) setKept({ key, of, failed: false })
    }
    fetchIt().catch(() => {
      if (!over.signal.aborted) setKept({ key, of: null, failed: true })
    })
    return () => over.abort()
  }, [id, scope, version, part, key])
  // What was fetched for something else is not shown as this.
  return kept.key === key ? kept : { key, of: null, failed: false }
}
