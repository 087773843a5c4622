import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Left out: check boxes nobody could tick, and notes whose marks would meet those of the next text on the page. */
const WITHOUT = { disable: { null: ['tasklistCheck', 'gfmFootnoteCall', 'gfmFootnoteDefinition'] } }

/**
 * Markdown (with tables, strikethrough and bare links) as HTML. Raw HTML comes out as text; addresses of other protocols
 * than the web's and e-mail's come out without one; links lead away without vouching for where they go. Nothing is
 * fetched from other sites: a picture becomes a link to it. Headings all stand at one level, under the page's own.
 *
 * @param level of the headings
 */
export function markdownToHtml(markdown: string, level: 2 | 3 = 3): string {
  const html = micromark(markdown, {
    allowDangerousHtml: false,
    allowDangerousProtocol: false,
    extensions: [gfm(), WITHOUT],
    htmlExtensions: [gfmHtml()],
  })
  // What people typed is escaped by now: a `<` of a tag is one that micromark wrote.
  return html
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g,
      (_, src: string, alt: string) => `<a href="${src}">${alt || src}</a>`,
    )
    .replace(/<a href=""[^>]*>/g, '<a>')
    .replace(/<a href=/g, '<a rel="nofollow noopener" href=')
    .replace(/<(\/?)h[1-6]>/g, `<$1h${level}>`)
}
