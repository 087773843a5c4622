const PREFIX = /^(iniciativa )?cl[uú]ster( de)?( la| los| las)? /i
const CHAMBER = /^Cámara de Comercio de(l)? /

/**
 * A name as a map or a picture has room for it: `Clúster de Cacao de Santander` → `Cacao de Santander`,
 * `Cámara de Comercio de Cali` → `Cámara de Cali`; longer ones are cut at a word.
 */
export function shortName(name: string, most = 32): string {
  const bare = name.replace(PREFIX, '').replace(CHAMBER, (_, del) => (del ? 'Cámara del ' : 'Cámara de '))
  const first = bare.charAt(0).toLocaleUpperCase('es') + bare.slice(1)
  if (first.length <= most) return first
  const cut = first.slice(0, most - 1)
  const word = cut.lastIndexOf(' ')
  return `${(word > most / 2 ? cut.slice(0, word) : cut).replace(/[\s,·-]+$/, '')}…`
}
