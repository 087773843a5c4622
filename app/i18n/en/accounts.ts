import type { accounts as source } from '../es/accounts.ts'

export const accounts = {
  email: 'E-mail',
  password: 'Password',
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgot: 'I forgot my password',
    noAccount: 'No account yet?',
    requestAccess: 'Ask the coordination for access',
    what: 'An account is for recording on behalf of a cluster. Reading needs none.',
  },
  demo: {
    title: 'Demonstration accounts',
    password: 'They all share one password: DEMO_PASSWORD, or the one that was shown at the start.',
    coordinator: 'National coordination',
    reader: 'No cluster: reads only',
  },
  notice: {
    signedOut: 'You signed out.',
  },
  errors: {
    credentials: 'E-mail and password do not match. Check both and try again.',
    tooManySignIns_one: 'There were too many tries. Wait {{count}} minute, or recover your password.',
    tooManySignIns_other: 'There were too many tries. Wait {{count}} minutes, or recover your password.',
  },
} satisfies typeof source
