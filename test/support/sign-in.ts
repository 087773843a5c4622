import { PASSWORD } from './prepared.ts'

/**
 * Signs in by sending the form as it was served, and gives the cookies of the session as a `Cookie` header.
 *
 * @throws Error when the form is not answered with a redirect
 */
export async function sessionCookie(url: string, email: string): Promise<string> {
  const page = await fetch(`${url}/entrar`)
  const once = /name="once" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const answer = await fetch(`${url}/entrar`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ email, password: PASSWORD, once }),
  })
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
