import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { es } from '#app/i18n/es.ts'
import { FULL } from './full.ts'

/** How a page is looked at. */
export interface Look {
  theme: 'light' | 'dark'
  language: 'es' | 'en'
  width: number
  /** E-mail of the demonstration account that looks; null: nobody is signed in. */
  account: string | null
}

const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['es', 'en'] as const
export const WIDTHS = [1280, 390, 320] as const
const ACCOUNTS = [null, 'cacao@demo.test', 'coordinacion@demo.test', 'lectora@demo.test'] as const

const ALL_LOOKS: Look[] = THEMES.flatMap(theme =>
  LANGUAGES.flatMap(language =>
    WIDTHS.flatMap(width => ACCOUNTS.map(account => ({ theme, language, width, account }))),
  ),
)

/**
 * The looks of the n-th page: one, so that neighbouring pages are looked at in different ways and every theme, language,
 * width and account comes round; all of them in a full run.
 */
export function looksFor(n: number): Look[] {
  if (FULL) return ALL_LOOKS
  // Shares no factor with 48.
  const at = (n * 17) % ALL_LOOKS.length
  return ALL_LOOKS.slice(at, at + 1)
}

/** Axe itself: its builder for Playwright sums up in a second window, which takes three times as long as the check. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface AxeResults {
  violations: { id: string; impact: string; nodes: { target: string[] }[] }[]
}

/** What axe finds wrong, of any impact, each with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id} (${v.impact}): ${n.target.join(' ')}`))
}

/** Pixels by which the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** Words that look like keys of the catalogue: a section that did not come along. */
export function untranslated(page: Page): Promise<string[]> {
  return page
    .evaluate(() => document.body.innerText.match(/\b[a-z][a-zA-Z]+(?:\.[a-zA-Z_-]{2,}){1,4}\b/g) ?? [])
    .then(found => found.filter(text => KEY.test(text)))
}
const KEY = new RegExp(`^(${Object.keys(es).join('|')})\\.`)

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Filters repeat the name of their parameter, which is how a GET form says «any of these».
    'form-dup-name': 'off',
    // React writes `hrefLang`, `maxLength`: HTML does not mind.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Long pages are one line: React writes no line breaks.
    'long-title': 'off',
    'script-type': 'off',
    'require-sri': 'off',
    'no-inline-style': 'error',
  },
})

/** What is wrong with the HTML as the server sends it. */
export async function invalidHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(r => r.messages.map(m => `${m.ruleId}: ${m.message} (${m.selector ?? ''})`))
}

/** Compressed bytes of the page and of the scripts it fetched. */
export function weight(page: Page): Promise<{ html: number; scripts: number }> {
  return page.evaluate(() => {
    const size = (type: string, ending: RegExp) =>
      (performance.getEntriesByType(type) as PerformanceResourceTiming[])
        .filter(e => type === 'navigation' || ending.test(new URL(e.name).pathname))
        .reduce((sum, e) => sum + e.encodedBodySize, 0)
    return { html: size('navigation', /./), scripts: size('resource', /\.js$/) }
  })
}
