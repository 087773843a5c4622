import { accounts } from './en/accounts.ts'
import { acta } from './en/acta.ts'
import { activity } from './en/activity.ts'
import { alliances } from './en/alliances.ts'
import { bottleneckReports } from './en/bottleneck-reports.ts'
import { bottlenecks } from './en/bottlenecks.ts'
import { bulletinDesk } from './en/bulletin-desk.ts'
import { bulletinDraft } from './en/bulletin-draft.ts'
import { bulletins } from './en/bulletins.ts'
import { chain } from './en/chain.ts'
import { chainPage } from './en/chain-page.ts'
import { coordination } from './en/coordination.ts'
import { dashboard } from './en/dashboard.ts'
import { digest } from './en/digest.ts'
import { errorReports } from './en/error-reports.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { evidence } from './en/evidence.ts'
import { following } from './en/following.ts'
import { home } from './en/home.ts'
import { inbox } from './en/inbox.ts'
import { initiativeForm } from './en/initiative-form.ts'
import { initiativeList } from './en/initiative-list.ts'
import { initiatives } from './en/initiatives.ts'
import { lists } from './en/lists.ts'
import { mailPreferences } from './en/mail-preferences.ts'
import { map } from './en/map.ts'
import { mapMetrics } from './en/map-metrics.ts'
import { mapTime } from './en/map-time.ts'
import { mapViews } from './en/map-views.ts'
import { maturity } from './en/maturity.ts'
import { maturityQuestions } from './en/maturity-questions.ts'
import { mentorReasons } from './en/mentor-reasons.ts'
import { mentorWeights } from './en/mentor-weights.ts'
import { mentorshipAsk } from './en/mentorship-ask.ts'
import { mentorshipFigures } from './en/mentorship-figures.ts'
import { mentorshipList } from './en/mentorship-list.ts'
import { mentorshipOffers } from './en/mentorship-offers.ts'
import { mentorshipWork } from './en/mentorship-work.ts'
import { mentorships } from './en/mentorships.ts'
import { metrics } from './en/metrics.ts'
import { metricsPage } from './en/metrics-page.ts'
import { networkAdvice } from './en/network-advice.ts'
import { networkExport } from './en/network-export.ts'
import { nextSteps } from './en/next-steps.ts'
import { notices } from './en/notices.ts'
import { pages } from './en/pages.ts'
import { partnerWeights } from './en/partner-weights.ts'
import { partners } from './en/partners.ts'
import { paths } from './en/paths.ts'
import { permissions } from './en/permissions.ts'
import { profile } from './en/profile.ts'
import { projectForm } from './en/project-form.ts'
import { projects } from './en/projects.ts'
import { records } from './en/records.ts'
import { registry } from './en/registry.ts'
import { registryLists } from './en/registry-lists.ts'
import { resultPage } from './en/result-page.ts'
import { results } from './en/results.ts'
import { search } from './en/search.ts'
import { shortcuts } from './en/shortcuts.ts'
import { site } from './en/site.ts'
import { suggestions } from './en/suggestions.ts'
import { ui } from './en/ui.ts'
import { vocab } from './en/vocab.ts'
import { waiting } from './en/waiting.ts'
import type { es } from './es.ts'

export const en = {
  accounts,
  acta,
  activity,
  alliances,
  bottleneckReports,
  bottlenecks,
  bulletinDesk,
  bulletinDraft,
  bulletins,
  chain,
  chainPage,
  coordination,
  dashboard,
  digest,
  errorReports,
  errors,
  events,
  evidence,
  following,
  home,
  inbox,
  initiativeForm,
  initiativeList,
  initiatives,
  lists,
  mailPreferences,
  map,
  mapMetrics,
  mapTime,
  mapViews,
  maturity,
  maturityQuestions,
  mentorReasons,
  mentorWeights,
  mentorshipAsk,
  mentorshipFigures,
  mentorshipList,
  mentorshipOffers,
  mentorshipWork,
  mentorships,
  metrics,
  metricsPage,
  networkAdvice,
  networkExport,
  nextSteps,
  notices,
  pages,
  partnerWeights,
  partners,
  paths,
  permissions,
  profile,
  projectForm,
  projects,
  records,
  registry,
  registryLists,
  resultPage,
  results,
  search,
  shortcuts,
  site,
  suggestions,
  ui,
  vocab,
  waiting,
} satisfies typeof es
