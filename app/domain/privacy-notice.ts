/** The version of the personal-data notice in force: the day it was written. Consents are recorded with it. */
export const PRIVACY_NOTICE_VERSION = '2026-11-20'
