import type { ReactNode } from 'react'

const GLYPHS = {
  cluster: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="2.3" className="glyph-dot" />
    </>
  ),
  organization: <rect x="2.4" y="2.4" width="11.2" height="11.2" />,
  alliance: (
    <>
      <circle cx="5.6" cy="8" r="4.2" />
      <circle cx="10.4" cy="8" r="4.2" />
    </>
  ),
  bottleneck: <path d="M1 3C5 3 5.4 6.3 8 6.3S11 3 15 3M1 13c4 0 4.4-3.3 7-3.3s3 3.3 7 3.3" />,
  initiative: (
    <>
      <path d="M5.2 2.45a6.2 6.2 0 0 1 8.85 4.1M13.7 10.4a6.2 6.2 0 0 1-9.3 2.65M2.05 9.9a6.2 6.2 0 0 1 .9-5.5" />
      <circle cx="8" cy="8" r="1.6" className="glyph-dot" />
    </>
  ),
  project: <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" />,
  result: <path d="M3 14V10.2M8 14V6.4M13 14V2.2" strokeWidth="3" />,
  mentorship: (
    <>
      <circle cx="4.4" cy="8" r="3.2" fill="currentColor" />
      <path d="M8.6 8h3" />
      <circle cx="13.2" cy="8" r="1.7" />
    </>
  ),
  gathering: (
    <>
      <path d="M1.6 11.6h12.8M8 2.2v2.6M3 4.2l1.6 2M13 4.2l-1.6 2" />
      <path d="M3.6 11.6a4.4 4.4 0 0 1 8.8 0" />
    </>
  ),
  bulletin: <path d="M3 1.8h10v12.4H3ZM5.6 5h4.8M5.6 8h4.8M5.6 11h2.8" />,
} satisfies Record<string, ReactNode>

export type ObjectKind = keyof typeof GLYPHS

/** A thing of the product, always beside its word or its code. */
export function ObjectGlyph({ kind, size = 16 }: { kind: ObjectKind; size?: number }) {
  return (
    <svg className="object-glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {GLYPHS[kind]}
    </svg>
  )
}

/** The glyph and its word, as over a title. */
export function ObjectName({ kind, children }: { kind: ObjectKind; children: ReactNode }) {
  return (
    <span className="object-name">
      <ObjectGlyph kind={kind} />
      {children}
    </span>
  )
}
