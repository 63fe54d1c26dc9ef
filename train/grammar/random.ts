/** Random numbers from a seed: xorshift on 32 bits (Marsaglia 2003), the same everywhere. */
export interface Random {
  /** A whole number of 32 bits, never below nought. */
  bits(): number
  /** At least 0, below 1. */
  share(): number
  /** Normally distributed with variance 1 (Box and Muller). */
  normal(): number
  /** Puts a list into random order, in place. */
  shuffle(list: unknown[]): void
  /** The generator's whole state, 32 bits never nought: what `goOn` takes to draw the same numbers again. */
  state(): number
  goOn(state: number): void
}

export function startRandom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) >>> 0 || 1
  const bits = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  for (let warm = 0; warm < 16; warm++) bits()
  const share = (): number => bits() / 2 ** 32
  return {
    bits,
    share,
    state: () => state,
    goOn(saved) {
      state = saved
    },
    normal: () => Math.sqrt(-2 * Math.log(share() + 1e-12)) * Math.cos(2 * Math.PI * share()),
    shuffle(list) {
      for (let last = list.length - 1; last > 0; last--) {
        const other = Math.floor(share() * (last + 1))
        const moved = list[last]
        const put = list[other]
        if (moved === undefined || put === undefined) continue
        list[last] = put
        list[other] = moved
      }
    },
  }
}
