import type { PageAccess } from './page-access.ts'

const COORDINATION = 'coordination.enter'
const BULLETIN = 'bulletin.write'

/** The addresses of the coordination: who may read them and send their forms. */
export const COORDINATION_ACCESS: Record<string, PageAccess> = {
  '/coordinacion': { read: COORDINATION },
  '/coordinacion/red': { read: COORDINATION },
  '/coordinacion/accesos': { read: COORDINATION, write: { invite: COORDINATION, dismiss: COORDINATION } },
  '/coordinacion/errores': { read: COORDINATION, write: { resolve: COORDINATION, dismiss: COORDINATION } },
  '/coordinacion/personas': {
    read: COORDINATION,
    write: {
      promote: COORDINATION,
      demote: COORDINATION,
      remove: COORDINATION,
      'end-coordination': COORDINATION,
      erase: COORDINATION,
    },
  },
  '/coordinacion/invitaciones': { read: COORDINATION, write: { invite: COORDINATION, revoke: COORDINATION } },
  '/coordinacion/auditoria': { read: COORDINATION },
  '/coordinacion/mentores': {
    read: COORDINATION,
    write: { accept: 'mentorship.qualify', refuse: 'mentorship.qualify' },
  },
  '/coordinacion/boletines': { read: BULLETIN, write: { default: BULLETIN } },
  '/coordinacion/boletines/:id': {
    read: BULLETIN,
    write: { save: BULLETIN, preview: BULLETIN, review: BULLETIN, publish: BULLETIN, correct: BULLETIN },
  },
  '/coordinacion/mentorias': { read: COORDINATION },
  '/coordinacion/mentorias.csv': { read: COORDINATION },
  '/coordinacion/cuellos': { read: COORDINATION },
}
