import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The table of contents of the site: Spanish address → module. */
export default [
  index('routes/home/route.tsx'),
  route('entrar', 'routes/sign-in/route.tsx'),
  route('salir', 'routes/sign-out/route.tsx'),
  route('recuperar', 'routes/recovery/request/route.tsx'),
  route('recuperar/:token', 'routes/recovery/reset/route.tsx'),
  route('invitacion/:token', 'routes/invitation/route.tsx'),
  route('pedir-acceso', 'routes/access-request/route.tsx'),
  route('clusteres', 'routes/clusters/route.tsx'),
  route('actividad', 'routes/activity/route.tsx'),
  route('actividad.atom', 'routes/activity/feed/route.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi/route.ts'),
  route('api/v1/:resource', 'routes/api/resource/route.ts'),
  route('api/v1/:resource/:key', 'routes/api/item/route.ts'),
  route('api/*', 'routes/api/unknown/route.ts'),
  route('cuellos-de-botella', 'routes/bottlenecks/route.tsx'),
  route('cuellos-de-botella/:code', 'routes/bottlenecks/detail/route.tsx'),
  route('clusteres/:slug', 'routes/clusters/profile/route.tsx'),
  route('clusteres/:slug/editar', 'routes/clusters/edit/route.tsx'),
  route('clusteres/:slug/historia', 'routes/clusters/history/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig
