import type { Provenance, TieType } from '../records.ts'

/** The colours of ties on the map's light theme: files are printed and projected, whoever made them. */
export const TIE_COLORS: Record<TieType, string> = {
  alliance: '#3488a8',
  project: '#bf6608',
  initiative: '#6b1780',
  mentorship: '#0f4a1a',
  leadership: '#566971',
}

/** Provenance as the dash of a line; none is a solid one. */
export const DASHES: Record<Provenance, string | null> = {
  documentado: null,
  confirmado: null,
  declarado: '6 4',
  ilustrativo: '1.5 3.5',
}

/** Everything else that a picture is drawn with, of the same theme. */
export const INKS = {
  ink: '#0e2027',
  ink2: '#3a4e56',
  ink3: '#566971',
  surface: '#ffffff',
  focus: '#ffc42e',
  land: '#ffffff',
  water: '#e6eced',
  border: '#b9c6ca',
  region: '#ffffff',
  regionBorder: '#cbd6d9',
  nodeBorder: '#ffffff',
  /** Ties that are new between two days, and those that ended. */
  appeared: '#0b6b3a',
  ended: '#a8231a',
} as const
