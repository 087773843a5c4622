import { createContext, useContext } from 'react'

/** The response's nonce for `<script>`; empty in the browser, which hides nonces from scripts anyway. */
export const NonceContext = createContext('')
export const useNonce = () => useContext(NonceContext)
