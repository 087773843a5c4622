/** What was wrong with a request for open data; answered as `application/problem+json`. */
export class OpenDataProblem extends Error {
  readonly status: 400 | 404
  readonly detail: string

  constructor(status: 400 | 404, detail: string) {
    super(`${status} ${detail}`)
    this.name = 'OpenDataProblem'
    this.status = status
    this.detail = detail
  }
}
