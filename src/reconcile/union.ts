/** Which things belong together, by index: a disjoint-set forest whose roots are the smallest members. */
export interface Union {
  readonly join: (a: number, b: number) => void
  readonly rootOf: (a: number) => number
}

/** Begins with `size` things that stand alone. */
export function newUnion(size: number): Union {
  const parents = Array.from({ length: size }, (_, index) => index)
  const rootOf = (a: number): number => {
    let root = a
    while (parents[root] !== root) root = parents[root] ?? root
    let at = a
    while (at !== root) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(b)]
    parents[Math.max(x, y)] = Math.min(x, y)
  }
  return { join, rootOf }
}
