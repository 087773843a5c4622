import { Form } from '@remix-run/react'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import type { Waiting } from '#app/domain/waiting.ts'

/** What waits, each with the one step that settles it. */
export function WaitingList({ items }: { items: readonly Waiting[] }) {
  return (
    <ul className="inbox-list">
      {items.map(({ key, kind, what, code, name, href, note, action }) => (
        <li key={key}>
          <ObjectGlyph kind={kind} size={20} />
          <div>
            <p className="inbox-what">{what}</p>
            <a href={href}>
              {code ? <span className="code">{code} </span> : null}
              <bdi>{name}</bdi>
            </a>
            <p className="cell-note">{note}</p>
          </div>
          <Step action={action} />
        </li>
      ))}
    </ul>
  )
}

function Step({ action: { label, href, renews } }: Pick<Waiting, 'action'>) {
  if (!renews) return <ButtonLink href={href}>{label}</ButtonLink>
  return (
    <Form method="post" action={href}>
      <OnceField />
      <input type="hidden" name="version" value={renews.version} />
      <Button name="intent" value="renew">
        {label}
      </Button>
    </Form>
  )
}
