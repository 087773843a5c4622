/** Of one party. */
export const MOST_SAVED_VIEWS = 50
export const SAVED_VIEW_NAME = 80
/** Of an address as it is kept. */
export const SAVED_VIEW_ADDRESS = 4000
