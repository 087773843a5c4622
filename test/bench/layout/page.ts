import { runLayout } from '#graph/layout/layout.ts'

/** What the browser runs: the same layout as Node's. */
window.layOut = runLayout
