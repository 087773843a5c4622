import { useTranslation } from 'react-i18next'
import { DESTINATIONS } from '#app/domain/shortcuts.ts'
import { Icon } from '../ui/Icon.tsx'
import { ShortcutsSwitch } from './ShortcutsSwitch.tsx'
import { useDialog } from './useDialog.ts'

/** Every shortcut, and the switch that turns them all off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { close, props } = useDialog(onClose)
  return (
    <dialog className="shortcuts" aria-labelledby="shortcuts-title" {...props}>
      <div className="shortcuts-head">
        <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
        <button type="button" className="dialog-close" onClick={close} aria-label={t('shortcuts.close')}>
          <Icon name="x" />
        </button>
      </div>
      <p>{t('shortcuts.lead')}</p>
      <ShortcutsSwitch />
      <h3>{t('shortcuts.group.do')}</h3>
      <dl className="shortcuts-list">
        <Line what={t('shortcuts.do.palette')} keys={['Ctrl', 'K']} />
        <Line what={t('shortcuts.do.search')} keys={['/']} />
        <Line what={t('shortcuts.do.list')} keys={['?']} />
      </dl>
      <h3>{t('shortcuts.group.go')}</h3>
      <dl className="shortcuts-list">
        {DESTINATIONS.map(({ key, name }) => (
          <Line key={key} what={t(`shortcuts.to.${name}`)} keys={['g', key]} between={t('shortcuts.andThen')} />
        ))}
      </dl>
    </dialog>
  )
}

function Line({ what, keys, between }: { what: string; keys: readonly [string, string?]; between?: string }) {
  const [first, second] = keys
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <kbd>{first}</kbd>
        {second ? (
          <>
            {between ? <span className="shortcuts-then"> {between} </span> : ' + '}
            <kbd>{second}</kbd>
          </>
        ) : null}
      </dd>
    </div>
  )
}
