import { Banner } from './Banner.tsx'

/** What a form did, told on the page it led to. */
export function Notice({ text }: { text: string }) {
  return (
    <div className="notice">
      <Banner tone="ok" role="status">
        <p>{text}</p>
      </Banner>
    </div>
  )
}
