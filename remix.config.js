/**
 * Options of the Remix Vite plugin; `vite.config.ts` hands them over.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // A list of 157 links would ask for one `__manifest` address that names them all.
    v3_lazyRouteDiscovery: false,
  },
}
