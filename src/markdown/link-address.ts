/** Whether a link leads somewhere: http, https, mailto or tel, and no sign in it that nobody sees. */
export const isLinkAddress = (address: string): boolean =>
  /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}\p{Cf}<>"]+$/iu.test(address)

/** The address that a person likely meant who left its beginning out; undefined where none is likely. */
export function meantAddress(typed: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(typed)) return `mailto:${typed}`
  if (/^\+?\d[\d ().-]{5,}$/.test(typed)) return `tel:${typed.replace(/[^+\d]/g, '')}`
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(typed)
    ? `https://${typed}`
    : undefined
}
