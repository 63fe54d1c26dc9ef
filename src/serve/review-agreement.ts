import type { RulingEffect, Verdict } from '../model/ruling.ts'

/** How often two readers ruled alike on the same passages. */
export interface ReaderAgreement {
  /** Passages that two or more people ruled on. */
  readonly passages: number
  /** Of those, the ones on which all of them agree. */
  readonly agreed: number
}

/** Verdicts that say whether a passage stands; putting off and noting say nothing of it. */
const STANDS: Readonly<Partial<Record<Verdict, string>>> = {
  accept: 'stands',
  edit: 'stands changed',
  reject: 'falls',
  same: 'same',
  merge: 'same',
  different: 'different',
}

/** Counts passages with two readers or more; of each reader the newest verdict counts, and none that was withdrawn. */
export function agreementOf(effects: readonly RulingEffect[]): ReaderAgreement {
  const verdicts = new Map<string, Map<string, string>>()
  for (const { ruling, state } of effects) {
    const says = STANDS[ruling.verdict]
    if (says === undefined || state === 'withdrawn') continue
    for (const { textSha256, start, exact } of ruling.evidence) {
      const key = `${textSha256} ${start ?? exact}`
      const byReader = verdicts.get(key) ?? new Map<string, string>()
      verdicts.set(key, byReader.set(ruling.by, says))
    }
  }
  const shared = [...verdicts.values()].filter((byReader) => byReader.size > 1)
  return {
    passages: shared.length,
    agreed: shared.filter((byReader) => new Set(byReader.values()).size === 1).length,
  }
}
