import { beforeEach, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { recordAt, recordPath } from '#app/domain/addresses.ts'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { followRecord, readFollow } from '#app/services/follows.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

it('anyone signed in follows a record, once, and nobody hears of it', async () => {
  const path = '/clusteres/cacao'
  expect(await readFollow(db, ANONYMOUS, path)).toMatchObject({ isFollowing: false })
  await followRecord(db, people.reader, path, 'follow', NOW)
  await followRecord(db, people.reader, path, 'follow', NOW)
  expect(await readFollow(db, people.reader, path)).toMatchObject({ isFollowing: true })
  expect(await readFollow(db, people.tic, path)).toMatchObject({ isFollowing: false })
  await followRecord(db, people.reader, path, 'unfollow', NOW)
  await followRecord(db, people.reader, path, 'unfollow', NOW)
  expect(await readFollow(db, people.reader, path)).toMatchObject({ isFollowing: false })
  expect(await verbs(db)).toEqual([])
})

it('is for those signed in, and for what everybody sees', async () => {
  await expect(followRecord(db, ANONYMOUS, '/clusteres/cacao', 'follow', NOW)).rejects.toMatchObject({ status: 403 })
  await expect(followRecord(db, people.reader, '/clusteres/no', 'follow', NOW)).rejects.toMatchObject({ status: 404 })
  await expect(followRecord(db, people.reader, '/ayuda', 'follow', NOW)).rejects.toMatchObject({ status: 404 })
  const slug = await record(db, people.cacao)
  await say(db, people.tic, slug, { intent: 'decline', reason: 'No' })
  await expect(followRecord(db, people.cacao, `/proyectos/${slug}`, 'follow', NOW)).rejects.toMatchObject({
    status: 404,
  })
  expect(await readFollow(db, people.cacao, `/proyectos/${slug}`)).toBeNull()
})

it('a path names the record whose page it is', () => {
  for (const type of SUBJECT_TYPES) expect(recordAt(recordPath(type, 'x-1'))).toEqual({ type, key: 'x-1' })
  for (const path of ['/', '/proyectos', '/proyectos/a/editar', '/mapa']) expect(recordAt(path)).toBeNull()
})
