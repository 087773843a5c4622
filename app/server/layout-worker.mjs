import { register } from 'tsx/esm/api'

// In a worker `--import tsx` does nothing: TypeScript is told to it here.
register()
await import('../services/network-layout-work.server.ts')
