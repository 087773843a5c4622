import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabels as en } from './en/dataset-labels.ts'
import { datasetLabels as es } from './es/dataset-labels.ts'

const LABELS: Record<Language, Record<keyof typeof es, Record<string, string>>> = { es, en }

/** What a code of the dataset is called; a code nobody has named yet is shown as it stands, its dashes as spaces. */
export function datasetLabel(language: Language, list: keyof typeof es, code: string): string {
  return LABELS[language][list][code] ?? code.replaceAll(/[-_]/g, ' ')
}
