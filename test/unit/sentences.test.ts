import { describe, expect, it } from 'vitest'
import { serverI18n } from '#app/i18n/i18n.server.ts'

describe('numbers in sentences', () => {
  it('are written as the language writes them', () => {
    expect(serverI18n('es').t('ui.filters.more', { count: 12_345 })).toBe('Ver 12.345 más')
    expect(serverI18n('en').t('ui.filters.more', { count: 12_345 })).toBe('Show 12,345 more')
  })

  it('choose the plural by their value', () => {
    const { t } = serverI18n('es')
    expect(t('map.summary.nodes', { count: 1 })).toBe('1 nodo')
    expect(t('map.summary.nodes', { count: 7_686 })).toBe('7.686 nodos')
  })

  it('leave years as they are', () => {
    expect(serverI18n('es').t('bulletins.quarter.q3', { year: 2026 })).toBe('tercer trimestre de 2026')
  })
})
