/** Whether this run looks at everything (`npm run verify -- full`), or at what a change is judged by. */
export const FULL = process.env.AXE === 'full'
