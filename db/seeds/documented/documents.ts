import type { NewRow } from '#db/schema.ts'

/** The five source documents, cited by the first three digits of their file names. */
export const DOCUMENTS = [
  { id: '000', title: 'Boletín de cierre de 2023', year: 2023 },
  { id: '001', title: 'Boletín de cierre de 2024', year: 2024 },
  { id: '002', title: 'Informe SSME 2025 (medición de septiembre y octubre de 2024)', year: 2025 },
  { id: '003', title: 'Infografía 2025', year: 2025 },
  { id: '004', title: 'Boletín SSME 2022 (medición de julio a septiembre de 2022)', year: 2022 },
] as const satisfies readonly NewRow<'document'>[]
