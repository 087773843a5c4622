import type { PageAccess } from './page-access.ts'

const ACCOUNT = 'account.manage'

/** Ways in and out, the account, and what is one's own: what waits, what is new, what is followed, what is mailed. */
export const ACCOUNT_ACCESS: Record<string, PageAccess> = {
  '/entrar': { read: 'session.start', write: { default: 'session.start' } },
  '/salir': { read: 'page.read', write: { default: 'session.end' } },
  '/recuperar': { read: 'session.start', write: { default: 'session.start' } },
  '/recuperar/:token': { read: 'session.start', write: { default: 'session.start' } },
  '/invitacion/:token': { read: 'session.start', write: { default: 'session.start' } },
  '/pedir-acceso': { read: 'access.request', write: { default: 'access.request' } },
  '/cuenta': {
    read: ACCOUNT,
    write: {
      switch: { action: 'acting-for.switch', of: 'party' },
      leave: ACCOUNT,
      'hand-back': ACCOUNT,
      profile: ACCOUNT,
      email: ACCOUNT,
      password: ACCOUNT,
      'end-session': ACCOUNT,
      'end-others': ACCOUNT,
      erase: ACCOUNT,
    },
  },
  '/cuenta/correo/:token': { read: 'session.start', write: { default: 'session.start' } },
  '/cuenta/correos': { read: 'mail.choose', write: { default: 'mail.choose' } },
  '/cuenta/correos/:digest': { read: 'mail.choose' },
  '/baja/:token': { read: 'session.start', write: { default: 'session.start' } },
  '/cuenta/equipo': {
    read: 'people.manage',
    write: {
      invite: 'people.invite',
      revoke: 'people.invite',
      'change-role': 'people.manage',
      remove: 'people.manage',
    },
    of: 'party',
  },
  '/pendientes': { read: 'inbox.read', of: 'own' },
  '/siguiendo': { read: 'record.follow', write: { level: 'record.follow' } },
  '/avisos': {
    read: 'news.read',
    write: { read: 'news.read', unread: 'news.read', 'read-all': 'news.read', level: 'record.follow' },
  },
}
