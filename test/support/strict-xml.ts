/** An element as it was written: attributes and texts with their references resolved. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const NAME = /[:A-Z_a-z\u00c0-\u02ff][-.:\w\u00b7-\u02ff]*/y
const SPACE = /[ \t\r\n]+/y
const DECLARATION = /<\?xml version="1\.0" encoding="UTF-8"\?>/y
/** What XML 1.0 allows, less the controls that it only discourages. */
const FORBIDDEN = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML 1.0 without a document type, strictly: what is not well-formed is an error, not guessed at.
 *
 * @throws Error that says what is wrong and where
 */
export function parseXml(source: string): XmlElement {
  const forbidden = FORBIDDEN.exec(source)
  if (forbidden) throw new Error(`character U+${forbidden[0].codePointAt(0)?.toString(16)} at ${forbidden.index}`)
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${source.slice(at, at + 40)}`)
  }
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
  const expect = (text: string) => {
    if (!source.startsWith(text, at)) fail(`no ${text}`)
    at += text.length
  }
  const nameHere = () => take(NAME) ?? fail('no name')

  function attributesHere(): Record<string, string> {
    const attributes = new Map<string, string>()
    while (take(SPACE) !== null && !/[/>]/.test(source[at] ?? '')) {
      const name = nameHere()
      if (attributes.has(name)) fail(`${name} twice`)
      expect('="')
      const end = source.indexOf('"', at)
      if (end < 0) fail('an attribute without an end')
      const raw = source.slice(at, end)
      if (raw.includes('<')) fail('< in an attribute')
      // A parser makes a space of every line end or tab that is written as it is.
      attributes.set(name, resolve(raw.replace(/\r\n|[\t\r\n]/g, ' '), fail))
      at = end + 1
    }
    return Object.fromEntries(attributes)
  }

  function elementHere(): XmlElement {
    expect('<')
    const name = nameHere()
    const element: XmlElement = { name, attributes: attributesHere(), children: [], text: '' }
    if (source.startsWith('/>', at)) {
      at += 2
      return element
    }
    expect('>')
    while (!source.startsWith('</', at)) {
      if (source[at] === '<') {
        element.children.push(elementHere())
        continue
      }
      const end = source.indexOf('<', at)
      if (end < 0) fail(`no end of ${name}`)
      const raw = source.slice(at, end)
      if (raw.includes(']]>')) fail(']]> in a text')
      element.text += resolve(raw.replace(/\r\n?/g, '\n'), fail)
      at = end
    }
    expect(`</${name}`)
    take(SPACE)
    expect('>')
    return element
  }

  if (take(DECLARATION) === null) fail('no declaration')
  take(SPACE)
  const root = elementHere()
  take(SPACE)
  if (at < source.length) fail('something after the end')
  return root
}

function resolve(raw: string, fail: (what: string) => never): string {
  return raw.replace(/&([^;]*)(;?)/g, (all, name: string, end: string) => {
    const code = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name)
    if (!end || (!code && !(name in ENTITIES))) return fail(`a bare ${all}`)
    const point = code && (code[1] ? Number(code[1]) : Number.parseInt(code[2] ?? '', 16))
    return point ? String.fromCodePoint(point) : (ENTITIES[name] ?? '')
  })
}

/** Every element of a name under `root`, in the order of the document. */
export function elements(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap(child => [...(child.name === name ? [child] : []), ...elements(child, name)])
}
