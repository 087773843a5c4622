import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The table of contents of the site: Spanish address → module. */
export default [
  index('routes/home/route.tsx'),
  route('entrar', 'routes/sign-in/route.tsx'),
  route('salir', 'routes/sign-out/route.tsx'),
  route('clusteres', 'routes/clusters/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig
