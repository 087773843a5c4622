import { ensureBuilt } from '../../db/cli/build.mjs'

/** Once per run, before the first test: the build that the servers of the tests serve. */
export default ensureBuilt
