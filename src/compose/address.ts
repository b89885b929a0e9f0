/** An address as people read and type it: no scheme, no trailing slash; of a letter or a call, where it goes. */
export function shortAddress(url: string): string {
  const bare = url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
  return /^mailto:/i.test(url) ? bare.replace(/\?.*$/, '') : bare.replace(/\/$/, '')
}

/** Whether words already give the address, so that it need not stand beside them. */
export function namesAddress(words: string, url: string): boolean {
  if (/^tel:/i.test(url)) return /\d/.test(words)
  const said = words.trim().toLowerCase().replace(/\/$/, '')
  const plain = shortAddress(url).toLowerCase()
  return [url.toLowerCase().replace(/\/$/, ''), plain, plain.replace(/^www\./, '')].includes(said)
}

/** Where a web address leads; one typed without a scheme is taken for https. */
export const webHref = (url: string): string => (/^https?:\/\//i.test(url) ? url : `https://${url}`)

/** Where a telephone number leads (RFC 3966): its digits and leading plus; an extension is left to the caller. */
export const phoneHref = (phone: string): string =>
  `tel:${phone.replace(/\s*(?:ext|x).*$/i, '').replace(/(?!^\+)\D/g, '')}`
