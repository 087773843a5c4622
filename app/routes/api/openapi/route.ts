import { openApiDocument } from '#app/domain/open-data/openapi.ts'
import { openData } from '../answer.server.ts'
import { openDataContext } from '../resources.server.ts'

export const loader = openData(({ context }) => openApiDocument(openDataContext(context).publicUrl))
