import { withoutPoints } from '../../model/lexicon/names.ts'
import { gapAfter } from './page.ts'
import { claim, type Scene } from './scene.ts'

/** Acronyms that the text itself introduces, "Justice and Equality Movement (JEM)", taken from there on and before. */
export function claimAcronyms(scene: Scene): void {
  const { page } = scene
  const learnt = new Map<string, string>()
  for (const made of scene.claims) {
    const word = page.words[made.to]
    if (word === undefined || !/^\s?["“]?\($|^ \(["“‘']?$/.test(gapAfter(page, made.to - 1))) continue
    const acronym = withoutPoints(word.text)
    if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,9}$/u.test(acronym) || !fits(scene, made.from, made.to, acronym)) continue
    if (!/^["”’']?[),;]/.test(page.text.slice(word.end, word.end + 2))) continue
    learnt.set(acronym, made.actor)
  }
  if (learnt.size === 0) return
  for (let i = 0; i < page.words.length; i++) {
    const actor = learnt.get(withoutPoints(page.words[i]?.text ?? ''))
    if (actor !== undefined) claim(scene, { from: i, to: i + 1, actor, form: 'acronym', why: 'acronym/introduced' })
  }
}

/** At least two capitals, and its letters stand in order at the heads of the name's words. */
function fits(scene: Scene, from: number, to: number, acronym: string): boolean {
  const capitals = (acronym.match(/\p{Lu}/gu) ?? []).map((letter) => letter.toLowerCase())
  if (capitals.length < 2) return false
  const heads = scene.page.words.slice(from, to).map((word) => word.key[0] ?? '')
  let at = 0
  for (const head of heads) if (head === capitals[at]) at++
  return at >= Math.min(2, capitals.length) && capitals[0] === heads.find((head) => head === capitals[0])
}
