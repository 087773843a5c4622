import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

/** One primary per view; `danger` confirms what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Looks {
  look?: ButtonLook
  dense?: boolean
  icon?: IconName
  children: ReactNode
}

function classOf({ look = 'secondary', dense }: Pick<Looks, 'look' | 'dense'>): string {
  return `button button-${look}${dense ? ' button-dense' : ''}`
}

type ButtonProps = Looks & Omit<ComponentPropsWithoutRef<'button'>, 'className'>

/** Sends its form unless `type="button"`; `name="intent" value="…"` tells several apart. */
export function Button({ look, dense, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={classOf({ look, dense })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

type ButtonLinkProps = Looks & Omit<ComponentPropsWithoutRef<'a'>, 'className'> & { href: string }

/** A link drawn as a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look, dense, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classOf({ look, dense })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}
