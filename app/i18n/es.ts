import { accounts } from './es/accounts.ts'
import { acta } from './es/acta.ts'
import { activity } from './es/activity.ts'
import { alliances } from './es/alliances.ts'
import { bottleneckReports } from './es/bottleneck-reports.ts'
import { bottlenecks } from './es/bottlenecks.ts'
import { bulletinDesk } from './es/bulletin-desk.ts'
import { bulletinDraft } from './es/bulletin-draft.ts'
import { bulletins } from './es/bulletins.ts'
import { chain } from './es/chain.ts'
import { chainPage } from './es/chain-page.ts'
import { coordination } from './es/coordination.ts'
import { dashboard } from './es/dashboard.ts'
import { digest } from './es/digest.ts'
import { errorReports } from './es/error-reports.ts'
import { errors } from './es/errors.ts'
import { events } from './es/events.ts'
import { evidence } from './es/evidence.ts'
import { following } from './es/following.ts'
import { home } from './es/home.ts'
import { inbox } from './es/inbox.ts'
import { initiativeForm } from './es/initiative-form.ts'
import { initiativeList } from './es/initiative-list.ts'
import { initiatives } from './es/initiatives.ts'
import { lists } from './es/lists.ts'
import { mailPreferences } from './es/mail-preferences.ts'
import { map } from './es/map.ts'
import { mapMetrics } from './es/map-metrics.ts'
import { mapTime } from './es/map-time.ts'
import { mapViews } from './es/map-views.ts'
import { maturity } from './es/maturity.ts'
import { maturityQuestions } from './es/maturity-questions.ts'
import { mentorReasons } from './es/mentor-reasons.ts'
import { mentorWeights } from './es/mentor-weights.ts'
import { mentorshipAsk } from './es/mentorship-ask.ts'
import { mentorshipFigures } from './es/mentorship-figures.ts'
import { mentorshipList } from './es/mentorship-list.ts'
import { mentorshipOffers } from './es/mentorship-offers.ts'
import { mentorshipWork } from './es/mentorship-work.ts'
import { mentorships } from './es/mentorships.ts'
import { metrics } from './es/metrics.ts'
import { metricsPage } from './es/metrics-page.ts'
import { networkAdvice } from './es/network-advice.ts'
import { networkExport } from './es/network-export.ts'
import { nextSteps } from './es/next-steps.ts'
import { notices } from './es/notices.ts'
import { pages } from './es/pages.ts'
import { partnerWeights } from './es/partner-weights.ts'
import { partners } from './es/partners.ts'
import { paths } from './es/paths.ts'
import { permissions } from './es/permissions.ts'
import { profile } from './es/profile.ts'
import { projectForm } from './es/project-form.ts'
import { projects } from './es/projects.ts'
import { records } from './es/records.ts'
import { registry } from './es/registry.ts'
import { registryLists } from './es/registry-lists.ts'
import { resultPage } from './es/result-page.ts'
import { results } from './es/results.ts'
import { search } from './es/search.ts'
import { shortcuts } from './es/shortcuts.ts'
import { site } from './es/site.ts'
import { suggestions } from './es/suggestions.ts'
import { ui } from './es/ui.ts'
import { vocab } from './es/vocab.ts'
import { waiting } from './es/waiting.ts'

/** The Spanish catalogue, the source: a key that English lacks fails the type check. One section per concept. */
export const es = {
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
}
