/**
 * Milliseconds that a test waits for what must come: a screen, a page, the end of a program. As good as for
 * ever, so that no machine is too slow for it; only what never comes is given up.
 */
export const patience = 4 * 60_000
