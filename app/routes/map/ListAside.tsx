import type { MapAdvice, MapInWords } from './Panel.tsx'
import { PathPanel } from './PathPanel.tsx'
import { SelectionPanel } from './SelectionPanel.tsx'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'

/** Beside the tables: the way that was asked for, the selected node and whom it could work with. */
export function ListAside({ selection, advice }: { selection: MapInWords['selection']; advice: MapAdvice }) {
  return (
    <>
      {advice.path ? <PathPanel path={advice.path} focus={null} /> : null}
      {selection ? (
        <>
          <SelectionPanel selection={selection} />
          <SuggestionsPanel selection={selection} partners={advice.partners} />
        </>
      ) : null}
      {advice.path ? null : <PathPanel path={null} focus={selection?.node.name ?? null} />}
    </>
  )
}
