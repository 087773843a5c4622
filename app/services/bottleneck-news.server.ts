import type { Actor } from '#app/domain/actors.ts'
import type { PostNewsInput } from '#app/domain/bottleneck-forms.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { newId } from '#db/ids.ts'
import { insertNews, listNews } from '#db/queries/bottleneck-news.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import {
  addressOf,
  asCoordination,
  audienceOf,
  demandNewsAuthor,
  getReadableBottleneck,
} from './bottleneck-access.server.ts'
import { markdownToHtml } from './markdown.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * A cluster, the body in charge or the coordination tells what is new about an entry, in Markdown. Gives its address.
 *
 * @throws 403 for who speaks for none of them, 404
 */
export async function postNews(
  db: Db,
  actor: Actor,
  input: PostNewsInput & { address: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    demand(actor, 'bottleneck.post-news', ownParty(actor))
    const forNetwork = can(actor, 'bottleneck.move')
    const author = forNetwork ? asCoordination(actor) : actor
    const bottleneck = await getReadableBottleneck(trx, actor, input.address)
    const party = forNetwork ? null : await demandNewsAuthor(trx, actor, bottleneck)
    const newsId = newId()
    await insertNews(trx, {
      id: newsId,
      bottleneckId: bottleneck.id,
      body: input.body,
      authorId: author.kind === 'user' ? author.userId : null,
      onBehalfOf: party?.id ?? null,
      createdAt: now.toISOString(),
    })
    const event = {
      verb: 'bottleneck.news-posted',
      subject: { type: 'bottleneck', id: bottleneck.id },
      mentions: party ? [party] : [],
      audience: audienceOf(bottleneck),
      payload: { newsId },
    } as const
    await recordEvent(trx, author, event, now)
    return addressOf(bottleneck)
  })
}

/** The news of an entry, newest first, as HTML that is safe to show. Who posted them is a party, or the coordination. */
export async function readNews(db: Db, bottleneckId: string) {
  const rows = await listNews(db, bottleneckId)
  return rows.map(({ id, body, createdAt, partyName, partySlug, partyKind }) => ({
    id,
    html: markdownToHtml(body),
    createdAt,
    by:
      partyName && partySlug
        ? { name: partyName, href: `/${partyKind === 'cluster' ? 'clusteres' : 'organizaciones'}/${partySlug}` }
        : null,
  }))
}
