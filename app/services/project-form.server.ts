import type { Actor } from '#app/domain/actors.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { listBottlenecks } from '#db/queries/bottlenecks.ts'
import type { Db } from '#db/schema.ts'
import { toShown } from './alliance-form.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import { readPartyChoices, searchPartyChoices } from './party-choices.server.ts'

/** As many names as a page carries. */
const SUGGESTED = 400

/** Codes and titles of the register, as a form suggests them. */
export function readBottleneckChoices(db: Db, language: Language): Promise<{ code: string; title: string }[]> {
  return keptUntilNextEvent(db, `bottleneck-choices-${language}`, async () => {
    const entries = await listBottlenecks(db)
    return entries
      .filter(entry => entry.status !== 'dismissed')
      .map(({ code, titleEs, titleEn }) => ({ code, title: language === 'en' ? (titleEn ?? titleEs) : titleEs }))
  })
}

/**
 * What `/proyectos/nuevo` needs: who leads, names and codes to choose from, and what the address names (`with`,
 * `bottlenecks`).
 *
 * @throws 403 for whoever may not record projects
 */
export async function readNewProjectForm(
  db: Db,
  actor: Actor,
  language: Language,
  asked: { with: string | null; bottlenecks: readonly string[] },
) {
  const [own = ''] = ownParty(actor)
  demand(actor, 'project.record', [own])
  const choices = await readPartyChoices(db)
  const leader = choices.find(choice => choice.id === own)
  const other = choices.find(choice => choice.slug === asked.with && choice.id !== own)
  const names = await searchPartyChoices(db, '', SUGGESTED)
  const codes = await readBottleneckChoices(db, language)
  return {
    leader: leader ? toShown(leader) : null,
    other: other ? toShown(other) : null,
    names: names.filter(choice => choice.id !== own).map(choice => choice.name),
    codes,
    bottlenecks: asked.bottlenecks.filter(code => codes.some(entry => entry.code === code)),
  }
}
