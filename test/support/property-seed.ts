import fc from 'fast-check'

/** Any number: the day it was chosen. */
const USUAL = 20_261_120

/**
 * Properties try the same values on every run, so that a change is judged by what it changed. `npm run verify -- full`
 * tries others each time; a failure names its seed, and `PROPERTY_SEED` brings it back.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? USUAL) })
