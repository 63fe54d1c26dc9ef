import { capitalAt, gapAfter, keyAt, opensSentence, type Page, uposAt } from './page.ts'
import { BOTH, type Reference, statesOf } from './reference.ts'
import { type Claim, type Draft, stateDraft } from './scene.ts'
import { thingBefore } from './things.ts'
import {
  barredFor,
  claimFor,
  claimOver,
  claimsBefore,
  isSubject,
  mainSubject,
  meantBy,
  ownerWord,
  subjectsAbove,
  type Trail,
} from './trail.ts'

type Kind = 'he' | 'she' | 'it' | 'they' | 'we' | 'i'

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
  ['it', 'it'],
  ['its', 'it'],
  ['itself', 'it'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['we', 'we'],
  ['us', 'we'],
  ['our', 'we'],
  ['i', 'i'],
  ['my', 'i'],
  ['me', 'i'],
])

/** A pronoun and whom it means, where that is plain; expletives and unsure cases stay unclaimed. */
export function claimPronounAt(reference: Reference, i: number): boolean {
  const { trail } = reference
  const { page } = trail.scene
  const kind = KINDS.get(keyAt(page, i))
  if (kind === undefined || /^\p{Lu}{2}/u.test(page.words[i]?.text ?? '') || isNumeral(page, i)) return false
  if (page.tokens.length === 0 && OBJECTS.has(keyAt(page, i)) && !opensClause(page, i)) return false
  const meant = meantByKind(reference, i, kind)
  if (meant.length === 0) return false
  claimFor(trail, meant, { from: i, to: i + 1, form: 'pronoun', why: `pronoun/${kind}` })
  return true
}

/** "World War I", "Elizabeth I". */
const isNumeral = (page: Page, i: number): boolean =>
  keyAt(page, i) === 'i' && gapAfter(page, i - 1) === ' ' && capitalAt(page, i - 1) && !opensSentence(page, i - 1)

/** Forms that may be objects; without a tree they are read only where a clause begins. */
const OBJECTS: ReadonlySet<string> = new Set(['it', 'him', 'them'])
const opensClause = (page: Page, i: number): boolean =>
  opensSentence(page, i) ||
  gapAfter(page, i - 1).startsWith(',') ||
  /^(?:that|and|but|because|if|when|while|as|after|before|which|said|says|where|although|since)$/.test(
    keyAt(page, i - 1),
  )

function meantByKind(reference: Reference, i: number, kind: Kind): readonly Draft[] {
  const { trail, voices } = reference
  switch (kind) {
    case 'he':
    case 'she':
      return listed(personBefore(reference, i, kind))
    case 'it':
      return isExpletive(trail.scene.page, i) ? [] : listed(thingBefore(trail, i))
    case 'they':
      return severalBefore(trail, i)
    case 'we': {
      if (voices[i] === BOTH) return statesOf(trail, reference.pair ?? [])
      const voice = voices[i] === undefined ? undefined : trail.scene.cast.get(voices[i])
      return voice === undefined ? [] : [ownState(trail, voice)]
    }
    case 'i': {
      const voice = voices[i] === undefined ? undefined : trail.scene.cast.get(voices[i])
      return voice?.type === 'person' || (voice !== undefined && reference.quoteOf[i] === 0) ? [voice] : []
    }
    default:
      return kind satisfies never
  }
}

const listed = (draft: Draft | undefined): readonly Draft[] => (draft === undefined ? [] : [draft])

/** "We" of a person in office is his state. */
function ownState(trail: Trail, voice: Draft): Draft {
  const code = voice.type === 'person' ? voice.state : null
  return code !== null && trail.scene.lexicon.states.has(code) ? stateDraft(trail.scene, code) : voice
}

/** The nearest subject who is a person of that sex; else the last such person named in this sentence, else in the one before. */
function personBefore(reference: Reference, i: number, kind: 'he' | 'she'): Draft | undefined {
  const { trail } = reference
  const fits = (made: Claim | undefined): Draft | undefined => {
    const draft = meantBy(trail, made)
    if (draft?.type !== 'person') return undefined
    return draft.pronoun === undefined ? (kind === 'he' ? draft : undefined) : agrees(draft, kind)
  }
  const barred = barredFor(trail, i)
  for (const word of subjectsAbove(trail, i)) {
    if (word !== barred && isStranger(trail, word)) return undefined
    const draft = word === barred ? undefined : fits(claimOver(trail, word))
    if (draft !== undefined && !hidden(reference, word, i)) return draft
  }
  const here = claimsBefore(trail, i).filter(
    (made) => !hidden(reference, made.from, i) && !(barred >= made.from && barred < made.to),
  )
  const subject =
    here.findLast((made) => fits(made) !== undefined && isSubject(trail, made)) ?? here.find((made) => fits(made))
  if (subject !== undefined) return fits(subject)
  return earlierPerson(trail, i, fits)
}

/** Words inside a quote are out of sight for a pronoun outside of it ("… the minister …", he said). */
const hidden = ({ quoteOf }: Reference, word: number, i: number): boolean =>
  quoteOf[word] !== 0 && quoteOf[word] !== quoteOf[i]

const agrees = (draft: Draft, kind: 'he' | 'she'): Draft | undefined =>
  draft.pronoun === kind || draft.pronoun === 'either' ? draft : undefined

/** In the three sentences before: the main subject first, then the last one named. */
function earlierPerson(
  trail: Trail,
  i: number,
  fits: (made: Claim | undefined) => Draft | undefined,
): Draft | undefined {
  const here = trail.scene.page.sentenceOf[i] ?? 0
  for (let sentence = here - 1; sentence >= 0 && sentence >= here - 3; sentence--) {
    const claims = trail.bySentence[sentence] ?? []
    const main = mainSubject(trail, sentence)
    if (main >= 0 && isStranger(trail, main)) return undefined
    const draft =
      (main < 0 ? undefined : fits(claimOver(trail, main))) ??
      fits(claims.find((made) => fits(made) !== undefined && isSubject(trail, made))) ??
      fits(claims.find((made) => fits(made) !== undefined))
    if (draft !== undefined) return draft
  }
  return undefined
}

/** Somebody or something with a name that is nobody in the cast. */
const isStranger = (trail: Trail, word: number): boolean =>
  claimOver(trail, word) === undefined && uposAt(trail.scene.page, word) === 'PROPN'

const FEELS =
  /^(?:comes|came|is|was|would|will|seems?|appears?|may|might|could|can|has|had|remains?|became|becomes?|makes?|took|takes)$/
const RAISED =
  /\b(?:common|rare|normal|customary|clear|likely|unlikely|possible|impossible|important|necessary|difficult|hard|easy|true|early|late|time|reported|said|believed|thought|expected|announced|known|alleged|claimed|estimated|agreed|decided|understood|hoped|feared|argued|suggested|emerged|turned|seems?|appears?|that|worth|unclear|evident|obvious)\b/

/** "It is likely that", "it was reported": nobody. */
function isExpletive(page: Page, i: number): boolean {
  const token = page.tokens[page.tokenOf[i] ?? -1]
  if (token?.deprel === 'expl') return true
  if (keyAt(page, i) !== 'it') return false
  if (!FEELS.test(keyAt(page, i + 1)) || gapAfter(page, i) !== ' ') return false
  if (/^(?:comes|came)$/.test(keyAt(page, i + 1))) return keyAt(page, i + 2) === 'to'
  const after = page.text.slice(page.words[i + 1]?.end, (page.words[i + 1]?.end ?? 0) + 45)
  return RAISED.test(after.split(/[.;,]/)[0] ?? '')
}

/** Two joined subjects ("Russia and Sudan … they"), or one that is a plural ("Sudanese officials", "rebels"). */
function severalBefore(trail: Trail, i: number): readonly Draft[] {
  const { page } = trail.scene
  const sentence = (page.sentenceOf[i] ?? 0) - 1
  const above = subjectsAbove(trail, i)
  const earlier = sentence >= 0 && page.sentences[sentence]?.block === page.sentences[sentence + 1]?.block
  for (const word of [...above, ...(earlier && above.length === 0 ? [mainSubject(trail, sentence)] : [])]) {
    if (word < 0) continue
    const made = claimOver(trail, word) ?? claimOver(trail, ownerWord(trail, word))
    if (made === undefined) {
      if (uposAt(page, word) === 'PRON') continue
      return []
    }
    const several = joinedWith(trail, made)
    if (several.length > 0) return several
    const met = above.length === 0 ? companyOf(trail, made) : []
    if (met.length > 0) return met
  }
  return []
}

const MEETING: ReadonlySet<string> = new Set(['meet', 'speak', 'talk', 'confer', 'negotiate', 'agree', 'discuss'])

/** "Peru met with Chad. They agreed": the subject of the sentence before and the one it was with. */
function companyOf(trail: Trail, made: Claim): readonly Draft[] {
  const { tokens, tokenOf } = trail.scene.page
  const verb = tokens[tokenOf[made.to - 1] ?? -1]?.head ?? -1
  if (!MEETING.has(tokens[verb]?.lemma ?? '')) return []
  const found = [meantBy(trail, made)]
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 30); at++) {
    const token = tokens[at]
    if (token?.head !== verb || !(token.deprel === 'obj' || isWith(trail, at))) continue
    found.push(meantBy(trail, claimOver(trail, trail.wordOf[at] ?? -1)))
  }
  const drafts = [...new Set(found)].filter((draft) => draft !== undefined)
  return drafts.length > 1 ? drafts : []
}

const isWith = (trail: Trail, at: number): boolean => {
  const { tokens } = trail.scene.page
  return (
    tokens[at]?.deprel === 'obl' &&
    tokens.slice(Math.max(0, at - 8), at).some((token) => token.head === at && token.lemma === 'with')
  )
}

const PLURAL =
  /(?:s|en|ese|police|opposition|military|troops|people|government|parliament|senate|congress|council|committee|administration|army|navy|party|side|ministry)$/

/** The claim's actor and those joined to it by "and"; alone only when its words are a plural. */
function joinedWith(trail: Trail, made: Claim): readonly Draft[] {
  const { page } = trail.scene
  if (made.form === 'pronoun' || made.why === 'description/pair') {
    return trail.scene.claims
      .filter((other) => other.from === made.from)
      .flatMap((other) => meantBy(trail, other) ?? [])
      .filter((_, __, all) => all.length > 1)
  }
  const found = [meantBy(trail, made)]
  let end = made.to
  for (let steps = 0; steps < 4; steps++) {
    const and = keyAt(page, end) === 'and' ? end + 1 : gapAfter(page, end - 1) === ', ' ? end : -1
    const next = and < 0 ? undefined : claimOver(trail, keyAt(page, and) === 'the' ? and + 1 : and)
    if (next === undefined) break
    found.push(meantBy(trail, next))
    end = next.to
  }
  const drafts = [...new Set(found)].filter((draft) => draft !== undefined)
  if (drafts.length > 1) return drafts
  const last = keyAt(page, made.to - 1)
  const group = made.form === 'description' || made.form === 'demonym'
  return group && PLURAL.test(last) ? drafts : []
}
