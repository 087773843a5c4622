import { useTranslation } from 'react-i18next'
import { Dumbbell } from '#app/components/charts/Dumbbell.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipGapFigure } from '#app/services/dashboard/mentorships.server.ts'
import { EmptyFigure } from './EmptyFigure.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { useMentorshipTitle } from './mentorship-title.ts'

interface MentorshipFigureProps {
  figure: MentorshipGapFigure
  filters: DashboardFilters
}

/** What is asked for against what is offered, by dimension. */
export function MentorshipFigure({ figure, filters }: MentorshipFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useMentorshipTitle()(figure)
  const { rows, n, offers, told, day } = figure
  const nameOf = (dimension: MaturityDimension) => t(`vocab.maturityDimension.${dimension}`)
  const drawn = rows.filter(row => row.requests > 0 || row.places > 0)
  const rest = rows.filter(row => !drawn.includes(row))
  if (drawn.length === 0) {
    return (
      <EmptyFigure
        id="mentorias"
        title={t('dashboard.mentorships.none')}
        filters={filters}
        glyph={<ObjectGlyph kind="mentorship" size={28} />}
        text={t('dashboard.mentorships.noneText')}
        action={<ButtonLink href="/mentorias">{t('dashboard.mentorships.noneAction')}</ButtonLink>}
      />
    )
  }
  const gapText = (gap: number) => {
    if (!told) return ''
    if (gap === 0) return t('dashboard.mentorships.even')
    return t(gap > 0 ? 'dashboard.mentorships.missingCount' : 'dashboard.mentorships.leftCount', {
      count: Math.abs(gap),
    })
  }
  const table = drawn.map(({ dimension, requests, places, gap }) => ({
    key: dimension,
    label: nameOf(dimension),
    circle: requests,
    square: places,
    gap: gapText(gap),
    spoken: t('dashboard.mentorships.spoken', { requests, places }),
  }))
  return (
    <Dumbbell
      title={title}
      subtitle={t('dashboard.mentorships.subtitle', { date: format.date(day) })}
      rows={table}
      circleLabel={t('dashboard.mentorships.requests')}
      squareLabel={t('dashboard.mentorships.places')}
      foot={
        <FigureFoot
          id="mentorias"
          title={title}
          filters={filters}
          source={t('dashboard.mentorships.source', { requests: format.number(n), offers: format.number(offers) })}
          n={null}
          notes={[
            told ? null : t('dashboard.mentorships.untold'),
            rest.length > 0
              ? t('dashboard.mentorships.rest', { dimensions: format.list(rest.map(row => nameOf(row.dimension))) })
              : null,
          ]}
          table={{
            columns: [
              { label: t('dashboard.mentorships.dimension') },
              { label: t('dashboard.mentorships.requests'), numeric: true },
              { label: t('dashboard.mentorships.places'), numeric: true },
              { label: t('dashboard.mentorships.gap') },
            ],
            rows: rows.map(({ dimension, requests, places, gap }) => [
              nameOf(dimension),
              told ? requests : '',
              places,
              gapText(gap),
            ]),
          }}
        />
      }
    />
  )
}
