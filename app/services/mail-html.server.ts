import type { Language } from '#app/domain/vocabularies.ts'

/** Text that is HTML already: all else that is put into `html` is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | readonly Html[]

const escapeText = (text: string) => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

function written(value: Value): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escapeText(inOneLine(String(value)))
  return value.map(one => one.text).join('')
}

/** HTML with values in it, each escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((text, n) => text + (n < values.length ? written(values[n] as Value) : '')).join(''))
}

/** What ends a line, or turns the direction of what comes after it, is a space. */
const inOneLine = (text: string) => text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')

/** Text as it may stand in one line of a mail. */
export const oneLine = (text: string): string => inOneLine(text).trim()

/** Where the links that stop the mail are put when it is sent; no value can hold it, since its brackets are escaped. */
const FOOT_MARK = '<!--foot-->'

/** The foot stands last, whatever the mail says before it. */
export function withFoot(mail: string, foot: Html): string {
  const at = mail.lastIndexOf(FOOT_MARK)
  return at < 0 ? mail : mail.slice(0, at) + foot.text + mail.slice(at + FOOT_MARK.length)
}

const INK = 'color:#0e2027'
export const MUTED = 'color:#566971'
export const LINK = 'color:#0b5b78'
const FONT = 'font-family:"Segoe UI","Noto Sans",system-ui,-apple-system,Helvetica,Arial,sans-serif'

/** Most mail programs keep what stands in the tags and drop the rest: dark colours are for those that keep it. */
const DARK =
  '@media (prefers-color-scheme:dark){.p{background:#0c1518!important}.c{background:#13212a!important}' +
  '.i{color:#eaf1f3!important}.m{color:#a9bcc3!important}.a{color:#8ccbe6!important}.r{border-color:#2c4048!important}}'

interface MailPage {
  language: Language
  title: string
  body: Html
}

/**
 * A whole mail: one column that a phone and a desk show alike, no tables, no pictures, nothing that is fetched. The colours
 * stand in the tags; a mail program that knows of the dark turns them.
 */
export function mailPage({ language, title, body }: MailPage): string {
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${title}</title><style>${new Html(DARK)}</style></head>
<body class="p" style="margin:0;padding:0;background:#f1f5f5">
<main class="p" style="display:block;background:#f1f5f5;padding:16px 8px">
<div class="c i" style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;border-top:4px solid #0b5261;${FONT};${INK};font-size:16px;line-height:1.5;overflow-wrap:anywhere">
${body}
</div>
<div class="m" style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:16px 20px;${FONT};${MUTED};font-size:13px;line-height:1.5">
${new Html(FOOT_MARK)}
</div></main></body></html>
`
  return page.text
}
