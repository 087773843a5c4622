import { OpenDataProblem } from '#app/domain/open-data/problem.ts'
import { openData } from '../answer.server.ts'

/** Every other address under `/api`. */
export const loader = openData(() => {
  throw new OpenDataProblem(404, 'The open data are described at /api/v1/openapi.json')
})
