import { useTranslation } from 'react-i18next'
import type { AskPage, ListedMentor } from '#app/services/mentor-ask.server.ts'

type Groups = AskPage['groups']

interface FitBarProps {
  mentor: Pick<ListedMentor, 'name' | 'score' | 'parts'>
  groups: Groups
}

/** The points of each group of rules, one after the other on a track of 100, and their sum. */
export function FitBar({ mentor, groups }: FitBarProps) {
  const { t } = useTranslation()
  let start = 0
  const bars = groups.map(({ group, rules, of }) => {
    const points = mentor.parts.reduce((sum, part) => (rules.includes(part.rule) ? sum + part.points : sum), 0)
    const bar = { group, of, points, start }
    start += points
    return bar
  })
  const parts = bars
    .map(({ group, points, of }) =>
      t('mentorshipAsk.fitPart', { part: t(`mentorReasons.groups.${group}`), points, of }),
    )
    .join('; ')
  return (
    <div className="fit" role="img" aria-label={t('mentorshipAsk.fit', { score: mentor.score, parts })}>
      <svg className="fit-track" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ group, points, start }) => (
          <rect key={group} data-fit={group} x={start} y="0" width={points} height="14" />
        ))}
      </svg>
      <b className="number">{mentor.score}</b>
    </div>
  )
}

/** What the segments of the bars stand for. */
export function FitLegend({ groups }: { groups: Groups }) {
  const { t } = useTranslation()
  return (
    <div className="fit-legend">
      <b>{t('mentorshipAsk.fitTitle')}</b>
      <ul>
        {groups.map(({ group, of }) => (
          <li key={group}>
            <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
              <rect data-fit={group} width="13" height="13" />
            </svg>
            {t('mentorshipAsk.fitUpTo', { part: t(`mentorReasons.groups.${group}`), of })}
          </li>
        ))}
      </ul>
      <a className="fit-method" href="/metodologia#mentores">
        {t('mentorshipAsk.method')}
      </a>
    </div>
  )
}

/** Every part by itself, for whoever wants to check the sum. */
export function FitParts({ mentor }: Pick<FitBarProps, 'mentor'>) {
  const { t } = useTranslation()
  return (
    <details className="fold fit-parts">
      <summary>{t('mentorshipAsk.parts')}</summary>
      <table>
        <caption className="visually-hidden">{t('mentorshipAsk.fitTable', { mentor: mentor.name })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('mentorshipAsk.rule')}</th>
            <th scope="col">{t('mentorshipAsk.points')}</th>
          </tr>
        </thead>
        <tbody>
          {mentor.parts.map(({ rule, points, of }) => (
            <tr key={rule}>
              <th scope="row">{t(`mentorReasons.rules.${rule}`)}</th>
              <td className="number">
                {points}/{of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
