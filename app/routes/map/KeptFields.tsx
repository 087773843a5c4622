import { useLocation } from '@remix-run/react'

/** What the map's address holds besides the fields of a form: it is sent along. */
export function KeptFields({ but }: { but: readonly string[] }) {
  const { search } = useLocation()
  return (
    <>
      {[...new URLSearchParams(search)]
        .filter(([name, value]) => value !== '' && name !== 'pagina' && !but.includes(name))
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  )
}
