import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

/** `https://red.example.org`: links are made of it and a path, so a slash at its end is left out. */
const siteAddress = z
  .url({ protocol: /^https?$/ })
  .transform(address => address.replace(/\/+$/, ''))
  .refine(
    address => new URL(address).href === `${new URL(address).origin}/`,
    'a scheme, a host and a port, nothing more',
  )

/** Everything the application reads from its environment, by the names of the README. */
const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    /** `demo`: set by `npm run up`. Names the demonstration accounts on the sign-in page and allows APP_NOW. */
    INTERCLUSTER_MODE: z.enum(['production', 'demo']).default('production'),
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: siteAddress.optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z.string().startsWith('file:', 'only file: addresses are supported').optional(),
    APP_SECRET: z.string().min(32, 'at least 32 characters').optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('Interclúster <no-responder@localhost>'),
    TRUST_PROXY: z.string().optional(),
    SEED: z.enum(['documented', 'demo', 'empty']).default('documented'),
    DEMO_PASSWORD: z.string().min(15, 'at least 15 characters').optional(),
    APP_NOW: z.iso.datetime({ offset: true }).optional(),
  })
  .superRefine((env, issue) => {
    const demo = env.INTERCLUSTER_MODE === 'demo'
    const say = (path: string, message: string) => issue.addIssue({ code: 'custom', path: [path], message })
    if (!demo && env.NODE_ENV === 'production' && !env.APP_SECRET) say('APP_SECRET', 'required in production')
    if (!demo && env.NODE_ENV === 'production' && !env.PUBLIC_URL) say('PUBLIC_URL', 'required in production')
    if (!demo && env.NODE_ENV === 'production' && env.SEED === 'demo') say('SEED', 'demo: only in demonstration mode')
    if (!demo && env.APP_NOW) say('APP_NOW', 'only in demonstration mode')
    if (!demo && env.DEMO_PASSWORD) say('DEMO_PASSWORD', 'only in demonstration mode')
  })
  .transform(env => ({
    ...env,
    demoMode: env.INTERCLUSTER_MODE === 'demo',
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    DATABASE_URL: env.DATABASE_URL ?? `file:${env.DATA_DIR}/intercluster.db`,
  }))

export type Env = z.output<typeof envSchema>

/**
 * Reads and checks the environment. An empty value counts as absent.
 *
 * @throws Error that names every variable that is wrong, and why
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(present)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(i => `  ${i.path.join('.')}: ${i.message}`)
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`)
}
