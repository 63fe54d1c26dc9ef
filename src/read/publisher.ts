import type { PublisherEntry } from '../model/lexicon/read.ts'

/** The publisher that a masthead, byline or metadata field names in these very words. */
export function findPublisher(name: string, publishers: readonly PublisherEntry[]): PublisherEntry | undefined {
  const wanted = plainName(name)
  if (wanted === '') return undefined
  return publishers.find((entry) => namesOf(entry).some((known) => plainName(known) === wanted))
}

/** The publisher on whose host the page stood. */
export function publisherOfUrl(url: string, publishers: readonly PublisherEntry[]): PublisherEntry | undefined {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  return publishers.find((entry) => entry.hosts?.some((known) => host === known || host.endsWith(`.${known}`)))
}

/** The publisher that a line of a menu, disclaimer or copyright note names among other words; the longest name wins. */
export function publisherWithin(text: string, publishers: readonly PublisherEntry[]): PublisherEntry | undefined {
  let best: { readonly entry: PublisherEntry; readonly length: number } | undefined
  for (const entry of publishers) {
    for (const name of namesOf(entry)) {
      if (name.length > (best?.length ?? 1) && holdsName(text, name)) best = { entry, length: name.length }
    }
  }
  return best?.entry
}

/** The agency with this credit or full name. */
export const findAgency = (credit: string, publishers: readonly PublisherEntry[]): PublisherEntry | undefined =>
  publishers.find(
    (entry) =>
      entry.credits?.includes(credit) === true || (entry.credits !== undefined && namesOf(entry).includes(credit)),
  )

const namesOf = (entry: PublisherEntry): readonly string[] => [entry.name, ...(entry.aliases ?? [])]

const plainName = (name: string): string =>
  name
    .trim()
    .replace(/^the\s+/i, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Case counts here: "Time" is a paper, "time" is not. */
function holdsName(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0) return false
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')
}
