import type { Actor } from '#app/domain/actors.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import {
  countClustersByTopic,
  listChainLinksOfCluster,
  listDepartmentsOfCluster,
  listTopicsOfCluster,
} from '#db/queries/cluster-profiles.ts'
import {
  listAwardsOfCluster,
  listBottlenecksOfCluster,
  listGatheringsOfParty,
  listProjectsOfParty,
} from '#db/queries/cluster-records.ts'
import type { Db } from '#db/schema.ts'
import { readDeclaredFields } from './cluster-history.server.ts'
import { readClusterMentorships } from './cluster-mentorships.server.ts'
import { readMissing } from './cluster-missing.server.ts'
import { type ClusterRecord, getCluster, inOrder, readProfileFields } from './cluster-profile-form.server.ts'
import { readTies } from './cluster-ties.server.ts'
import { readMaturity } from './maturity-page.server.ts'
import { readSources } from './sources.server.ts'

/** Everything `/clusteres/:slug` shows to `actor`. */
export async function readClusterPage(db: Db, actor: Actor, slug: string, language: Language) {
  const cluster = await getCluster(db, slug)
  const { id } = cluster
  const isInside = can(actor, 'cluster.edit', [id])
  const [maturity, topics, ties, bottlenecks, projects, mentorships, awards, gatherings, sources, declared] =
    await Promise.all([
      readMaturity(db, actor, id),
      readTopics(db, id),
      readTies(db, slug),
      listBottlenecksOfCluster(db, id),
      listProjectsOfParty(db, id),
      readClusterMentorships(db, actor, id),
      listAwardsOfCluster(db, id),
      listGatheringsOfParty(db, id),
      readSources(db, 'cluster', id, language),
      readDeclaredFields(db, id),
    ])
  return {
    id,
    cluster: await readHead(db, cluster),
    maturity,
    ...topics,
    ties,
    bottlenecks: bottlenecks.map(({ titleEs, titleEn, ...row }) => ({
      ...row,
      title: language === 'en' && titleEn ? titleEn : titleEs,
    })),
    projects: projects.map(({ sourceStatus, ...project }) => ({
      ...project,
      sourceSays: sourceStatus ? datasetLabel(language, 'sourceStatus', sourceStatus) : null,
    })),
    mentorships,
    awards: awards.map(award => ({
      year: award.year,
      category: datasetLabel(language, 'axis', award.category),
      outcome: datasetLabel(language, 'awardOutcome', award.outcome),
    })),
    gatherings,
    sources,
    declared,
    rights: {
      canEdit: isInside,
      isYours: ownParty(actor).includes(id),
      canPropose: can(actor, 'alliance.propose', ownParty(actor)),
    },
    missing: isInside ? await readMissing(db, id, await readProfileFields(db, cluster)) : null,
  }
}

async function readHead(db: Db, cluster: ClusterRecord) {
  const { contactEmail: _, id, aliases, demo, leadSlug, leadName, leadOrganizationName, ...shown } = cluster
  const [departments, chainLinks] = await Promise.all([
    listDepartmentsOfCluster(db, id),
    listChainLinksOfCluster(db, id),
  ])
  return {
    ...shown,
    aliases: JSON.parse(aliases) as string[],
    isDemo: demo === 1,
    lead: leadName
      ? { name: leadName, slug: leadSlug }
      : leadOrganizationName
        ? { name: leadOrganizationName, slug: null }
        : null,
    departments,
    regions: [...new Set(departments.map(d => d.region))],
    chainLinks: inOrder(chainLinks),
  }
}

/** Offers and needs, each with how many other clusters stand on the other side of it. */
async function readTopics(db: Db, clusterId: string) {
  const [topics, counts] = await Promise.all([listTopicsOfCluster(db, clusterId), countClustersByTopic(db)])
  const inDirection = (direction: 'offer' | 'need') =>
    topics
      .filter(row => row.direction === direction)
      .map(row => ({
        ...row,
        others: counts.find(c => c.topic === row.topic && c.direction !== direction)?.clusters ?? 0,
      }))
  return { offers: inDirection('offer'), needs: inDirection('need') }
}
