import { z } from 'zod'
import { MAP_FACET_NAMES, MAP_FACETS } from '../map-view.ts'
import { MOST_ITEMS, pageOf, singleOf, USUAL_ITEMS } from './answers.ts'
import { NETWORK_FORMAT_NAMES, NETWORK_PARTS, networkAnswerSchema } from './network.ts'
import { OPEN_DATA_RESOURCES, RESOURCE_NAMES, type ResourceName } from './resources.ts'
import { openDataSchemas } from './schemas.ts'

type JsonObject = Record<string, unknown>

/** The answers of each resource, by the name of its item: `ClusterPage`, `ClusterAnswer`. */
for (const name of RESOURCE_NAMES) {
  const { item } = OPEN_DATA_RESOURCES[name]
  const { page, single } = answerNames(name)
  pageOf(item).register(openDataSchemas, { id: page })
  singleOf(item).register(openDataSchemas, { id: single })
}

/** The OpenAPI 3.1 document of the open data, made from the schemas that the answers are tested with. */
export function openApiDocument(publicUrl: string): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Interclúster: open data', version: '1', description: DESCRIPTION },
    servers: [{ url: publicUrl }],
    paths: { ...Object.assign({}, ...RESOURCE_NAMES.map(pathsOf)), '/api/v1/network': NETWORK_PATH },
    components: { schemas: componentSchemas() },
  }
}

const DESCRIPTION =
  'Everything public, nothing personal. No account; any site may read it; answers carry an ETag. Each item says who vouches for it (`provenance`) and where it comes from (`sources`). Dates are ISO-8601, money is whole Colombian pesos.'

function answerNames(name: ResourceName) {
  const item = nameOf(OPEN_DATA_RESOURCES[name].item)
  return { page: `${item}Page`, single: `${item}Answer` }
}

function nameOf(schema: z.ZodType): string {
  return openDataSchemas.get(schema)?.id ?? ''
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const answered = (name: string) => ({ description: name, content: { 'application/json': { schema: ref(name) } } })
const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const UNCHANGED = { description: 'What the ETag in `If-None-Match` stands for has not changed' }
const WRONG = refused('A parameter is wrong')

const LIMIT = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: USUAL_ITEMS },
}
const CURSOR = { name: 'cursor', in: 'query', description: 'The `next` of the page before', schema: { type: 'string' } }

function pathsOf(name: ResourceName): JsonObject {
  const { about, key } = OPEN_DATA_RESOURCES[name]
  const { page, single } = answerNames(name)
  const keyParameter = { name: key, in: 'path', required: true, schema: { type: 'string' } }
  return {
    [`/api/v1/${name}`]: {
      get: {
        operationId: `list-${name}`,
        summary: about,
        parameters: [LIMIT, CURSOR],
        responses: { 200: answered(page), 304: UNCHANGED, 400: WRONG },
      },
    },
    [`/api/v1/${name}/{${key}}`]: {
      get: {
        operationId: `get-${name}`,
        summary: `One of: ${about}`,
        parameters: [keyParameter],
        responses: { 200: answered(single), 304: UNCHANGED, 404: refused('There is none') },
      },
    },
  }
}

/** The map's filters, each repeated as often as wanted. */
const MAP_FILTERS = MAP_FACET_NAMES.map(name => ({
  name,
  in: 'query',
  schema: { type: 'array', items: { type: 'string', enum: MAP_FACETS[name] } },
}))

const NETWORK_PATH = {
  get: {
    operationId: 'get-network',
    summary: 'Clusters and organizations, and the ties between them',
    parameters: [
      ...MAP_FILTERS,
      { name: 'aislados', in: 'query', description: 'Only those without ties', schema: { const: 'si' } },
      {
        name: 'at',
        in: 'query',
        description: 'Only the ties that hold on this day',
        schema: { type: 'string', format: 'date' },
      },
      {
        name: 'confirmados',
        in: 'query',
        description: 'Only ties that a source or every party vouches for',
        schema: { const: 'si' },
      },
      { name: 'format', in: 'query', schema: { type: 'string', enum: NETWORK_FORMAT_NAMES, default: 'json' } },
      {
        name: 'part',
        in: 'query',
        description: 'Of format=csv: one table or the other',
        schema: { type: 'string', enum: NETWORK_PARTS, default: 'nodes' },
      },
    ],
    responses: {
      200: {
        description: 'Network',
        content: {
          'application/json': { schema: ref(nameOf(networkAnswerSchema)) },
          'application/graphml+xml': { schema: { type: 'string' } },
          'application/gexf+xml': { schema: { type: 'string' } },
          'text/csv': { schema: { type: 'string' } },
        },
      },
      304: UNCHANGED,
      400: WRONG,
    },
  },
}

function componentSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(openDataSchemas, {
    uri: id => `#/components/schemas/${id}`,
    io: 'output',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  )
}

/** Takes out what a format or the type says already. */
function simplify(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}
