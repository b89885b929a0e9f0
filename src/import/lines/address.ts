import { isLinkAddress } from '../../markdown/link-address.ts'

/** The address that words stand for which are one and say no more; undefined for other words. */
export function addressFrom(words: string): string | undefined {
  const address = /^www\.[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(words) ? `https://${words}` : words
  return /^https?:/i.test(address) && isLinkAddress(address) ? address : undefined
}

/** Whether the words of a link only repeat its address. */
export const repeatsAddress = (words: string, href: string): boolean => bare(words) === bare(href)

const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/\/$/, '')
