import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '#app/services/markdown.server.ts'

describe('Markdown of news', () => {
  it('keeps what people need: emphasis, lists, links, tables, strikethrough, bare addresses', () => {
    const html = markdownToHtml('**a** ~~b~~\n\n- uno\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nwww.ejemplo.org')
    for (const tag of ['<strong>a</strong>', '<del>b</del>', '<li>uno</li>', '<td>1</td>']) expect(html).toContain(tag)
    expect(html).toContain('<a rel="nofollow noopener" href="http://www.ejemplo.org">')
  })

  it('links lead away without vouching for it', () => {
    expect(markdownToHtml('[acta](https://entidad.org/acta "t")')).toBe(
      '<p><a rel="nofollow noopener" href="https://entidad.org/acta" title="t">acta</a></p>',
    )
    expect(markdownToHtml('<https://entidad.org>')).toContain('<a rel="nofollow noopener" href="https://entidad.org">')
  })

  it('headings stand under those of the page, all at one level', () => {
    expect(markdownToHtml('# A\n\n###### B\n\nC\n=')).toBe('<h3>A</h3>\n<h3>B</h3>\n<h3>C</h3>')
  })

  it('fetches nothing from elsewhere: a picture is a link to it', () => {
    const html = markdownToHtml('![plano](https://otro.org/x.png) ![](https://otro.org/y.png)')
    expect(html).not.toContain('<img')
    expect(html).toContain('<a rel="nofollow noopener" href="https://otro.org/x.png">plano</a>')
    expect(html).toContain('>https://otro.org/y.png</a>')
  })

  it('has no boxes to tick and no footnotes', () => {
    expect(markdownToHtml('- [x] hecho')).not.toContain('<input')
    expect(markdownToHtml('a[^1]\n\n[^1]: n')).not.toContain('<section')
  })
})

/** Tags that Markdown may give, with the attributes each may have. */
const TAG =
  /<(?:\/?(?:p|strong|em|del|code|pre|ul|ol|li|blockquote|h3|table|thead|tbody|tr|td|th)|(?:br|hr) \/|\/a|code class="language-[^"<>]*"|ol start="\d+"|t[dh] align="(?:left|right|center)"|a|a rel="nofollow noopener" href="(?!\s*(?:javascript|data|vbscript|file)\b)[^"<>]*"(?: title="[^"<>]*")?)>/gi

/** What is left after every tag that may be there is taken out. */
const rest = (html: string) => html.replace(TAG, '')

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://otro.org"></iframe>',
  '<style>body{display:none}</style>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](https://a.org/b.png)',
  '![](https://a.org/"onerror="alert(1))',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '[x](https://a.org "\\" onclick=alert(1) a=\\"")',
  "[x](https://a.org '\" onmouseover=alert(1)')",
  '`<script>`\n\n```"><script>\n<b>\n```',
  '| <script> |\n|-|\n| <img src=x onerror=1> |',
  'https://a.org/"><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '~~~<script>\n~~~',
  '<h1 onclick=alert(1)>x</h1>',
  "'; DROP TABLE bottleneck; --",
  '\u0000<scr\u0000ipt>alert(1)</script>',
  '\u202e<script>\u202c',
]

describe('Markdown that means harm', () => {
  it.each(ATTACKS)('%j comes out as text', attack => {
    for (const text of [attack, `- ${attack}`, `> ${attack}`, `**${attack}**`, `[${attack}](https://a.org)`]) {
      expect(rest(markdownToHtml(text))).not.toMatch(/[<>]/)
    }
  })

  it('whatever is typed, only the tags that may be there are', () => {
    const pieces = fc.constantFrom(
      ...ATTACKS,
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '"',
      "'",
      '`',
      '\n',
      '|',
      '-',
      '#',
      'a',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), parts => {
        expect(rest(markdownToHtml(parts.join('')))).not.toMatch(/[<>]/)
      }),
      { numRuns: 500 },
    )
  })
})
