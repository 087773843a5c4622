import type { MapSelection } from '#app/domain/map-panel.ts'
import type { MapAdvice } from './Panel.tsx'
import { PathFold } from './PathFold.tsx'
import { SelectionPanel } from './SelectionPanel.tsx'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'

/** Beside the tables: the selected node, whom it could work with, and the question of a way from it. */
export function ListSelection({ selection, advice }: { selection: MapSelection; advice: MapAdvice }) {
  return (
    <>
      <SelectionPanel selection={selection} />
      <SuggestionsPanel selection={selection} partners={advice.partners} />
      {advice.path ? null : <PathFold from={selection.node.name} />}
    </>
  )
}
