import { stepFor } from '#app/domain/cluster-missing.ts'
import type { Waiting } from '#app/domain/waiting.ts'
import type { Inbox } from './inbox.server.ts'
import { noteOf, type Words } from './waiting-words.server.ts'

/** An alliance to answer, to settle or to renew. */
export function allianceWaiting(words: Words, task: Inbox['tasks'][number], canAnswer: boolean): Waiting {
  const { t, format } = words
  const { slug, title, since, version } = task
  const parties = format.list(task.parties)
  const href = `/alianzas/${slug}`
  const isOthers = task.task === 'disputed-other'
  return {
    key: `alliance/${slug}`,
    kind: 'alliance',
    what: t(`waiting.alliances.${task.task}`, { party: parties }),
    code: null,
    name: title,
    href,
    note: noteOf(words, { until: null, since }, isOthers ? '' : t('waiting.with', { parties })),
    isAsked: task.task !== 'renew',
    until: null,
    since,
    action: actionOf(),
  }

  function actionOf(): Waiting['action'] {
    if (task.task === 'renew') {
      return canAnswer
        ? { label: t('waiting.alliances.renewAction'), href, renews: { version } }
        : { label: t('waiting.alliances.see'), href }
    }
    const isDispute = isOthers || task.task === 'disputed-own'
    return { label: t(`waiting.alliances.${isDispute ? 'settle' : 'open'}`), href }
  }
}

/** An entry of the register that lacks news, or a severity said long ago. */
export function bottleneckWaiting(words: Words, entry: Inbox['bottleneckTasks'][number]): Waiting {
  const { t, format, language } = words
  const { task, code, key, since, until } = entry
  const href = `/cuellos-de-botella/${key}`
  const what = task === 'silent' && until !== null ? 'silent-dated' : task
  return {
    key: `bottleneck/${key}/${task}`,
    kind: 'bottleneck',
    what: t(`waiting.bottlenecks.${what}`, { date: format.date(since) }),
    code,
    name: language === 'en' ? (entry.titleEn ?? entry.title) : entry.title,
    href,
    note: noteOf(words, { until, since }),
    isAsked: false,
    until,
    since,
    action: {
      label: t(`waiting.bottlenecks.${task}Action`),
      href: `${href}${task === 'silent' ? '#novedades' : '#severidad'}`,
    },
  }
}

/** A report that the coordination has to accept or not. */
export function reviewWaiting(words: Words, { slug, title, reporter, createdAt }: Inbox['reviews'][number]): Waiting {
  const { t } = words
  const href = `/cuellos-de-botella/${slug}`
  return {
    key: `review/${slug}`,
    kind: 'bottleneck',
    what: t('waiting.bottlenecks.reported'),
    code: null,
    name: title,
    href,
    note: noteOf(
      words,
      { until: null, since: createdAt },
      reporter ? t('waiting.reportedBy', { party: reporter }) : '',
    ),
    isAsked: true,
    until: null,
    since: createdAt,
    action: { label: t('waiting.reviewAction'), href },
  }
}

/** What the cluster's own page lacks: one thing, however much it is. */
export function profileWaiting(words: Words, { party, missing }: Pick<Inbox, 'party' | 'missing'>): Waiting[] {
  const [first] = missing
  if (!party || first === undefined) return []
  const { t, format } = words
  const parts = missing.map(part => t(`profile.missing.parts.${part}`).toLocaleLowerCase())
  return [
    {
      key: 'profile',
      kind: 'cluster',
      what: t('waiting.profile.what', { count: missing.length }),
      code: null,
      name: party.name,
      href: `/clusteres/${party.slug}`,
      note: t('waiting.profile.note', { parts: format.list(parts) }),
      isAsked: false,
      until: null,
      // It is no news: what somebody asks for comes before it.
      since: '9999-12-31',
      action: { label: t('waiting.profile.action'), href: stepFor(first, party.slug) },
    },
  ]
}
