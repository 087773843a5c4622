import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type * as alliances from './schema/alliances.ts'
import type * as bottlenecks from './schema/bottlenecks.ts'
import type * as bulletins from './schema/bulletins.ts'
import type * as following from './schema/following.ts'
import type * as initiatives from './schema/initiatives.ts'
import type * as log from './schema/log.ts'
import type * as mentorships from './schema/mentorships.ts'
import type * as people from './schema/people.ts'
import type * as work from './schema/project-work.ts'
import type * as projects from './schema/projects.ts'
import type * as registry from './schema/registry.ts'
import type * as results from './schema/results.ts'
import type * as savedViews from './schema/saved-views.ts'
import type * as search from './schema/search.ts'
import type * as suggestions from './schema/suggestions.ts'

/** Every table, in camelCase as code sees it; the database has the same names in snake_case. */
export interface Database {
  department: registry.DepartmentTable
  document: registry.DocumentTable
  source: registry.SourceTable
  party: registry.PartyTable
  organization: registry.OrganizationTable
  cluster: registry.ClusterTable
  clusterDepartment: registry.ClusterDepartmentTable
  clusterChainLink: registry.ClusterChainLinkTable
  clusterTopic: registry.ClusterTopicTable
  award: registry.AwardTable
  maturityReading: registry.MaturityReadingTable
  revision: registry.RevisionTable
  indicator: registry.IndicatorTable
  nodePosition: registry.NodePositionTable
  mapLayout: registry.MapLayoutTable

  user: people.UserTable
  session: people.SessionTable
  membership: people.MembershipTable
  invitation: people.InvitationTable
  accountToken: people.AccountTokenTable
  consent: people.ConsentTable
  accessRequest: people.AccessRequestTable
  errorReport: people.ErrorReportTable
  rateLimit: people.RateLimitTable
  formReceipt: people.FormReceiptTable

  alliance: alliances.AllianceTable
  allianceParty: alliances.AlliancePartyTable
  evidence: alliances.EvidenceTable
  storedFile: alliances.StoredFileTable

  bottleneck: bottlenecks.BottleneckTable
  bottleneckRegion: bottlenecks.BottleneckRegionTable
  bottleneckSeverity: bottlenecks.BottleneckSeverityTable
  bottleneckMove: bottlenecks.BottleneckMoveTable
  bottleneckNews: bottlenecks.BottleneckNewsTable
  bottleneckCategory: bottlenecks.BottleneckCategoryTable
  documentedObstacle: bottlenecks.DocumentedObstacleTable

  initiative: initiatives.InitiativeTable
  initiativeBottleneck: initiatives.InitiativeBottleneckTable
  initiativeInvitation: initiatives.InitiativeInvitationTable
  initiativeCommitment: initiatives.InitiativeCommitmentTable
  initiativeQuestion: initiatives.InitiativeQuestionTable
  initiativeVote: initiatives.InitiativeVoteTable
  acta: initiatives.ActaTable

  project: projects.ProjectTable
  projectParty: projects.ProjectPartyTable
  projectMilestone: work.ProjectMilestoneTable
  projectBudgetLine: work.ProjectBudgetLineTable
  projectUpdate: work.ProjectUpdateTable
  projectBottleneck: work.ProjectBottleneckTable
  projectMove: work.ProjectMoveTable
  recordFigure: projects.RecordFigureTable

  result: results.ResultTable
  resultReading: results.ResultReadingTable
  resultAttestation: results.ResultAttestationTable
  contributionShare: results.ContributionShareTable
  statusSuggestion: results.StatusSuggestionTable
  partnerDismissal: suggestions.PartnerDismissalTable

  mentorshipOffer: mentorships.MentorshipOfferTable
  mentorshipOfferDimension: mentorships.MentorshipOfferDimensionTable
  mentorshipOfferTopic: mentorships.MentorshipOfferTopicTable
  mentorship: mentorships.MentorshipTable
  mentorshipQuestion: mentorships.MentorshipQuestionTable
  mentorshipAgreement: mentorships.MentorshipAgreementTable
  mentorshipGoal: mentorships.MentorshipGoalTable
  mentorshipSignature: mentorships.MentorshipSignatureTable
  mentorshipSession: mentorships.MentorshipSessionTable
  mentorshipCommitment: mentorships.MentorshipCommitmentTable
  mentorshipProgress: mentorships.MentorshipProgressTable
  mentorshipFeedback: mentorships.MentorshipFeedbackTable
  mentorshipLesson: mentorships.MentorshipLessonTable

  savedView: savedViews.SavedViewTable

  follow: following.FollowTable
  topicFollow: following.TopicFollowTable
  noticeMark: following.NoticeMarkTable
  noticeRead: following.NoticeReadTable
  mailPreference: following.MailPreferenceTable
  mailCursor: following.MailCursorTable
  digestRun: following.DigestRunTable

  bulletin: bulletins.BulletinTable
  bulletinCorrection: bulletins.BulletinCorrectionTable

  searchEntry: search.SearchEntryTable
  searchWord: search.SearchWordTable
  searchText: search.SearchTextTable
  searchTerm: search.SearchTermTable

  gathering: projects.GatheringTable
  gatheringParty: projects.GatheringPartyTable

  eventLog: log.EventLogTable
  eventMention: log.EventMentionTable
  outbox: log.OutboxTable
  job: log.JobTable
}

export type Row<T extends keyof Database> = Selectable<Database[T]>
export type NewRow<T extends keyof Database> = Insertable<Database[T]>

/** A connection to read and write with. Every query takes the one it is handed (inside a transaction, the `trx`). */
export type Db = Kysely<Database>
export type Trx = Transaction<Database>
