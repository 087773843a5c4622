import { ACCOUNT_ACCESS } from './account-access.ts'
import { COORDINATION_ACCESS } from './coordination-access.ts'
import { FILE_ACCESS } from './file-access.ts'
import type { Action } from './permissions.ts'

/**
 * Towards what the reader stands: nobody's record, the record of the address, the party they act for, or that party
 * where it takes one (who acts for none may not, not even the coordination).
 */
export type Towards = 'nobody' | 'record' | 'own' | 'party'

/** What reading a page and sending each of its forms takes. */
export interface PageAccess {
  read: Action
  /** By the form's `intent`; `default` where a page has one form. Absent: the page takes no form. */
  write?: Record<string, Action | { action: Action; of: Towards }>
  /** `nobody` where it is not said. */
  of?: Towards
  /** Whoever may not is told that there is no such page (404), not that they may not (403). */
  hidden?: true
}

const OPEN: PageAccess = { read: 'page.read' }

/** What every record's page takes. */
const FOLLOW: NonNullable<PageAccess['write']> = {
  follow: { action: 'record.follow', of: 'nobody' },
  unfollow: { action: 'record.follow', of: 'nobody' },
}

/** A list, of which a filter can be followed. */
const LIST: PageAccess = { read: 'page.read', write: FOLLOW }

const ANSWER = 'alliance.answer'
const COMMIT = 'initiative.commit'
const MENTOR = 'mentorship.answer'
const WORK = 'mentorship.work'
const SAVE_VIEW = 'map.save-view'
/** Of the party that leads the project. */
const LEAD = 'project.lead'

/**
 * Every address of `routes.ts` and who may read it and send its forms, as actions of the table of permissions. Services
 * are what enforces it; a test sends every kind of reader to every address and compares.
 */
export const PAGE_ACCESS: Record<string, PageAccess> = {
  '/': OPEN,
  '/tablero': OPEN,
  '/mapa': { read: 'page.read', write: { default: 'map.relayout' } },
  '/mapa/exportar': OPEN,
  '/mapa/metricas': OPEN,
  '/mapa/incrustar': OPEN,
  '/mapa/vistas': { read: SAVE_VIEW, write: { save: SAVE_VIEW, rename: SAVE_VIEW, remove: SAVE_VIEW }, of: 'party' },

  '/clusteres': LIST,
  '/clusteres/:slug': { read: 'page.read', write: FOLLOW },
  '/clusteres/:slug/aliados': {
    read: 'page.read',
    write: { 'dismiss-suggestion': 'suggestion.dismiss', 'restore-suggestion': 'suggestion.dismiss' },
    of: 'record',
  },
  '/clusteres/:slug/contacto': { read: 'cluster.contact', write: { default: 'cluster.contact' } },
  '/clusteres/:slug/editar': { read: 'cluster.edit', write: { default: 'cluster.edit' }, of: 'record' },
  '/clusteres/:slug/historia': OPEN,
  '/clusteres/:slug/madurez': {
    read: 'page.read',
    write: { correct: 'maturity.record', publish: 'maturity.publish', hide: 'maturity.publish' },
    of: 'record',
  },
  '/clusteres/:slug/madurez/nueva': { read: 'maturity.record', write: { default: 'maturity.record' }, of: 'record' },
  '/clusteres/:slug/madurez/autoevaluacion': {
    read: 'maturity.self-assess',
    write: { default: 'maturity.self-assess' },
    of: 'record',
  },
  '/organizaciones': LIST,
  '/organizaciones/:slug': { read: 'page.read', write: FOLLOW },

  '/alianzas': LIST,
  '/alianzas/nueva': { read: 'alliance.propose', write: { default: 'alliance.propose' }, of: 'own' },
  '/alianzas/:slug': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      confirm: ANSWER,
      decline: ANSWER,
      withdraw: ANSWER,
      dispute: ANSWER,
      end: 'alliance.end',
      renew: 'alliance.renew',
      'add-evidence': 'alliance.add-evidence',
    },
    of: 'record',
  },
  '/alianzas/:slug/editar': { read: 'alliance.edit', write: { default: 'alliance.edit' }, of: 'record' },
  '/archivos/:id': { read: 'alliance.read-private', of: 'record', hidden: true },

  '/cuellos-de-botella': LIST,
  '/cuellos-de-botella/documentados': OPEN,
  '/cuellos-de-botella/nuevo': { read: 'bottleneck.report', write: { default: 'bottleneck.report' }, of: 'own' },
  '/cuellos-de-botella/:code': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      'report-severity': 'bottleneck.report-severity',
      'withdraw-severity': 'bottleneck.report-severity',
      'post-news': 'bottleneck.post-news',
      move: 'bottleneck.move',
      'accept-suggestion': 'bottleneck.move',
      'dismiss-suggestion': 'bottleneck.move',
    },
    of: 'own',
  },

  '/iniciativas': LIST,
  '/iniciativas/nueva': {
    read: 'initiative.propose',
    write: { save: 'initiative.propose', publish: 'initiative.publish' },
    of: 'own',
  },
  '/iniciativas/:slug': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      commit: COMMIT,
      change: COMMIT,
      renew: COMMIT,
      withdraw: COMMIT,
      'decline-invitation': COMMIT,
      vote: 'initiative.vote',
      ask: 'initiative.ask',
      decide: { action: 'initiative.decide', of: 'record' },
      cancel: { action: 'initiative.cancel', of: 'record' },
      reopen: { action: 'initiative.reopen', of: 'record' },
    },
    of: 'own',
  },
  // A draft's people may read and write it; once it is published, who manages its leader.
  '/iniciativas/:slug/editar': { read: 'initiative.edit', write: { save: 'initiative.edit' }, of: 'record' },
  '/actas/:hash': OPEN,

  '/mentorias': LIST,
  '/mentorias/ofrecer': {
    read: 'mentorship.offer',
    write: { save: 'mentorship.offer', close: 'mentorship.offer' },
    of: 'own',
  },
  '/mentorias/pedir': { read: 'page.read', write: { request: 'mentorship.request' }, of: 'own' },
  // Of one that was accepted, as its mentor; a request is not there for others.
  '/mentorias/:id': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      accept: MENTOR,
      decline: MENTOR,
      waitlist: MENTOR,
      recall: MENTOR,
      // The asker's.
      withdraw: { action: MENTOR, of: 'nobody' },
      ask: 'mentorship.ask',
      agree: 'mentorship.agree',
      sign: 'mentorship.agree',
      contact: 'mentorship.agree',
      pause: 'mentorship.close',
      resume: 'mentorship.close',
      complete: 'mentorship.close',
      'end-early': 'mentorship.close',
      feedback: 'mentorship.close',
      'attach-reading': 'mentorship.close',
      'write-lesson': 'mentorship.close',
      'approve-lesson': 'mentorship.close',
    },
    of: 'record',
  },
  '/mentorias/:id/trabajo': {
    read: 'mentorship.read-private',
    write: {
      'plan-session': WORK,
      'record-session': WORK,
      'change-session': WORK,
      'hold-session': WORK,
      'amend-session': WORK,
      'cancel-session': WORK,
      'add-commitment': WORK,
      'change-commitment': WORK,
      'commitment-done': WORK,
      'drop-commitment': WORK,
      progress: WORK,
    },
    of: 'record',
  },
  '/mentorias/:id/sesiones/:session.ics': { read: 'mentorship.read-notes', of: 'record', hidden: true },

  '/cuellos-de-botella/:code/cadena': OPEN,
  '/proyectos': LIST,
  '/proyectos/nuevo': { read: 'project.record', write: { default: 'project.record' }, of: 'own' },
  '/proyectos/:slug': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      confirm: 'project.answer',
      decline: 'project.answer',
      dispute: 'project.answer',
      start: LEAD,
      suspend: LEAD,
      resume: LEAD,
      complete: LEAD,
      cancel: LEAD,
      'add-milestone': LEAD,
      'change-milestone': LEAD,
      'drop-milestone': LEAD,
      'milestone-done': 'project.reach-milestone',
      'reopen-milestone': 'project.reach-milestone',
      'add-budget': LEAD,
      'change-budget': LEAD,
      'remove-budget': LEAD,
      'post-update': 'project.post-update',
      'add-evidence': 'project.add-evidence',
    },
    of: 'record',
  },
  '/proyectos/:slug/editar': { read: LEAD, write: { default: LEAD }, of: 'record' },
  '/proyectos/:slug/aportes': { read: 'result.define', write: { default: 'result.define' }, of: 'record' },
  '/resultados/nuevo': { read: 'result.define', write: { default: 'result.define' }, of: 'record' },
  '/resultados/:id': {
    read: 'page.read',
    write: {
      ...FOLLOW,
      'add-reading': 'result.report',
      'correct-reading': 'result.report',
      attest: 'result.attest',
      'set-goal': 'result.define',
    },
    of: 'record',
  },
  '/boletines': OPEN,
  '/boletines/:period': OPEN,
  '/encuentros': LIST,
  '/encuentros/:slug': { read: 'page.read', write: FOLLOW },
  '/actividad': OPEN,
  '/reportar': { read: 'record.report-error', write: { default: 'record.report-error' } },

  '/buscar': OPEN,
  '/ayuda': OPEN,
  '/metodologia': OPEN,
  '/datos-personales': OPEN,
  '/accesibilidad': OPEN,

  ...ACCOUNT_ACCESS,
  ...COORDINATION_ACCESS,
  ...FILE_ACCESS,
}
