import { searchable } from '#app/domain/text.ts'
import { type WantedRows, wanted } from '../../sync.ts'
import { coarser } from '../columns-dates.ts'
import type { Figure } from '../columns-facts.ts'
import type { Dataset } from '../dataset.ts'
import type { Making } from './context.ts'
import type { SourceList } from './sources.ts'

export function gatheringRows({ gatherings }: Dataset, { keys, now }: Making, sources: SourceList): WantedRows[] {
  const idOf = (slug: string) => keys.of('gathering', slug)
  for (const g of gatherings) sources.cite('gathering', idOf(g.slug), g.source, g.inferred)
  const parties = (gathering: string, slugs: string[], role: 'organizer' | 'participant') =>
    slugs.map((slug, position) => ({
      gatheringId: idOf(gathering),
      partyId: keys.of('party', slug),
      role,
      position,
    }))
  return [
    wanted<'gathering'>({
      table: 'gathering',
      key: ['slug'],
      recordOf: ({ id = '' }) => ({ type: 'gathering', id }),
      isTheirs: gathering => gathering.provenance !== 'documentado',
      rows: gatherings.map(g => ({
        id: idOf(g.slug),
        slug: g.slug,
        title: g.title,
        searchText: searchable(g.title, g.city),
        kind: g.kind,
        startDate: g.start_date?.first ?? null,
        endDate: g.end_date?.last ?? null,
        precision: g.start_date ? coarser(g.start_date, g.end_date) : ('unknown' as const),
        dateText: g.date_text,
        city: g.city,
        country: g.country,
        modality: g.modality,
        attendanceTotal: g.attendance_total,
        attendanceInPerson: g.attendance_in_person,
        attendanceVirtual: g.attendance_virtual,
        description: g.description,
        provenance: 'documentado' as const,
        createdAt: now,
        updatedAt: now,
      })),
    }),
    wanted<'gatheringParty'>({
      table: 'gatheringParty',
      key: ['gatheringId', 'partyId', 'role'],
      recordOf: ({ gatheringId = '' }) => ({ type: 'gathering', id: gatheringId }),
      isPart: true,
      rows: gatherings.flatMap(g => [
        ...parties(g.slug, g.organizers, 'organizer'),
        ...parties(g.slug, g.participants, 'participant'),
      ]),
    }),
  ]
}

/** The figures of projects and gatherings. */
export function figureRows({ projects, gatherings }: Dataset, { keys }: Making): WantedRows {
  const rowsOf = (subjectType: 'project' | 'gathering', slug: string, figures: Figure[]) =>
    figures.map((figure, position) => ({
      id: keys.fresh(),
      subjectType,
      subjectId: keys.of(subjectType, slug),
      ...figure,
      position,
    }))
  return wanted<'recordFigure'>({
    table: 'recordFigure',
    key: ['subjectType', 'subjectId', 'position'],
    recordOf: ({ subjectType = 'project', subjectId = '' }) => ({ type: subjectType, id: subjectId }),
    isPart: true,
    rows: [
      ...projects.flatMap(p => rowsOf('project', p.slug, p.results)),
      ...gatherings.flatMap(g => rowsOf('gathering', g.slug, g.figures)),
    ],
  })
}
