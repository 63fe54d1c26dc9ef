/** Words that join the parts of a name and never end one. */
const LINK = /^(?:of|the|and|for|to|in|on|at|&|-|–|,|'s|’s)$/i
const PERSON = 1

/** Takes links off the ends of names, and titles before a person's name ("**Crown Prince** Adam") from the persons. */
export function tidyLabels(
  words: readonly { readonly form: string }[],
  labels: readonly number[],
  titles: ReadonlySet<string>,
): readonly number[] {
  const tidy = [...labels]
  for (let from = 0; from < tidy.length; ) {
    const begun = tidy[from] ?? 0
    let to = from + 1
    if (begun > 0) {
      while (to < tidy.length && tidy[to] === begun + (begun % 2)) to++
      const end = endOf(words, from, to)
      tidy.fill(0, end, to)
      if (begun === PERSON && tidy[to] === PERSON && titles.has(textOf(words, from, end))) tidy.fill(0, from, end)
    }
    from = to
  }
  return tidy
}

/** Where the name ends that stands from `from` to `to`, without links; a name of links alone stays. */
function endOf(words: readonly { readonly form: string }[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && LINK.test(words[end - 1]?.form ?? '')) end--
  return end
}

const textOf = (words: readonly { readonly form: string }[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .join(' ')
