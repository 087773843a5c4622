/** A whole address that a browser opens as a page: `https://…` or `http://…`, with nobody's password in it. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && !username && !password
}
