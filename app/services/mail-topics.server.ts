import { MAIL_STOPS, type MailStop, type MailTopic } from '#app/domain/mail-preferences.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import type { MailKind } from '#app/i18n/mail.server.ts'

/**
 * The one table: what each mail is about. `account` is sent whatever was chosen: what an account needs to work, what
 * somebody writes to somebody, and what the coordination has to look after. Of what waits and is wanted less often, the
 * digest says what still waits when its hour comes; of news, the log has the events.
 */
const TOPIC_OF: Record<MailKind, MailTopic | 'account'> = {
  recovery: 'account',
  passwordChanged: 'account',
  emailChange: 'account',
  emailChanged: 'account',
  invitation: 'account',
  accessRequested: 'account',
  handedBack: 'account',
  errorReported: 'account',
  errorHandled: 'account',
  contact: 'account',
  contactCoordination: 'account',

  allianceProposed: 'waiting',
  allianceEdited: 'waiting',
  allianceDisputed: 'waiting',
  allianceConfirmed: 'taking-part',
  allianceDeclined: 'taking-part',
  allianceWithdrawn: 'taking-part',
  allianceEnded: 'taking-part',

  bottleneckAccepted: 'taking-part',
  bottleneckDismissed: 'taking-part',

  initiativeInvited: 'waiting',
  initiativeEdited: 'waiting',
  initiativeQuorum: 'waiting',
  initiativeDeciding: 'waiting',
  initiativeReopened: 'waiting',
  initiativeCommitted: 'taking-part',
  initiativeCommitmentChanged: 'taking-part',
  initiativeCommitmentWithdrawn: 'taking-part',
  initiativeInvitationDeclined: 'taking-part',
  initiativeQuestion: 'taking-part',
  initiativeBacked: 'taking-part',
  initiativeAgreed: 'taking-part',
  initiativeNotAgreed: 'taking-part',
  initiativeClosed: 'taking-part',
  initiativeCancelled: 'taking-part',

  projectRecorded: 'waiting',
  projectEdited: 'waiting',
  projectDisputed: 'waiting',
  milestoneOverdue: 'waiting',
  projectConfirmed: 'taking-part',
  projectDeclined: 'taking-part',
  projectStarted: 'taking-part',
  projectSuspended: 'taking-part',
  projectResumed: 'taking-part',
  projectCompleted: 'taking-part',
  projectCancelled: 'taking-part',

  mentorOfferAccepted: 'taking-part',
  mentorOfferRefused: 'taking-part',

  mentorshipRequested: 'waiting',
  mentorshipReminder: 'waiting',
  mentorshipQuestion: 'waiting',
  mentorshipAccepted: 'waiting',
  mentorshipDeclined: 'waiting',
  mentorshipDeclinedSuggesting: 'waiting',
  mentorshipExpired: 'waiting',
  mentorshipExpiredOthers: 'waiting',
  mentorshipRecalledMentor: 'waiting',
  mentorshipAgreementWritten: 'waiting',
  mentorshipCompleted: 'waiting',
  mentorshipLessonWritten: 'waiting',
  // An appointment: the day may come before the digest does.
  mentorshipSessionPlanned: 'waiting',
  mentorshipSessionChanged: 'waiting',
  mentorshipSessionCancelled: 'waiting',
  mentorshipWaitlisted: 'taking-part',
  mentorshipRecalled: 'taking-part',
  mentorshipWithdrawn: 'taking-part',
  mentorshipWithdrawnReason: 'taking-part',
  mentorshipStarted: 'taking-part',
  mentorshipPaused: 'taking-part',
  mentorshipResumed: 'taking-part',
  mentorshipEndedEarly: 'taking-part',
  mentorshipLessonPublished: 'taking-part',
}

const isCatalogued = (kind: string): kind is MailKind => Object.hasOwn(TOPIC_OF, kind)

/** The topic of a mail of the catalogue. */
export const topicOfMail = (kind: MailKind): MailTopic | 'account' => TOPIC_OF[kind]

/** What mails are called that somebody may choose not to get: digests, bulletins, and those of the catalogue. */
export const CHOSEN_KINDS: readonly string[] = [
  ...MAIL_STOPS,
  ...Object.entries(TOPIC_OF).flatMap(([kind, topic]) => (topic === 'account' ? [] : [kind])),
]

/** What the link at the foot of a mail stops; null for what is always sent. Digests and bulletins are named by their stop. */
export function stopOfMail(kind: string): MailStop | null {
  if (isOneOf(MAIL_STOPS, kind)) return kind
  const topic = isCatalogued(kind) ? TOPIC_OF[kind] : 'account'
  return topic === 'account' ? null : topic
}
