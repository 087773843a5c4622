interface MarkdownProps {
  /** Made by the server from Markdown without raw HTML; never what somebody typed. */
  html: string
  small?: boolean
}

/** Text written by people, already turned into safe HTML. */
export function Markdown({ html, small }: MarkdownProps) {
  return <div className={small ? 'prose prose-small' : 'prose'} dangerouslySetInnerHTML={{ __html: html }} />
}
