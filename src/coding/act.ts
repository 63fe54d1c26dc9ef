import type { Attribution, ActDate, Mention } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { datesOf } from './act-dates.ts'
import { attemptOf, nameSpan, triggerSpan } from './act-span.ts'
import { type ActorsAt, isPolitical } from './actors-at.ts'
import { attributionOf } from './attribution.ts'
import { completed, lacksParty } from './completed.ts'
import { OPEN } from './carried-parties.ts'
import { confidenceOf as judgedConfidence, hashesOf, judgeAct } from './judge.ts'
import { judgedCast } from './judge-cast.ts'
import { type Ruled, signsOf } from './judge-signs.ts'
import type { Evocation } from './match.ts'
import { placeOf } from './place.ts'
import { realityOf } from './reality.ts'
import { type Cast, castOf } from './roles.ts'
import type { Scene } from './scene.ts'
import { isStandingState, whyNoAct } from './sense.ts'
import { asOfDate } from './states.ts'

/**
 * The mentions of one act: none when it is no act or nobody political takes part, several when its words give several
 * dates ("in 2009 and 2010").
 */
export function codeAct(scene: Scene, act: Evocation): readonly Mention[] {
  const ruled = ruleOn(scene, act)
  const isAccepted = ruled.refusal === undefined && ruled.whole !== undefined
  const model = scene.page.coder.judge
  if (model === undefined) return isAccepted ? tellAct(scene, act, ruled.whole ?? ruled.cast) : []
  if (!isAccepted && !mayBeTold(scene, ruled)) return []
  const signs = hashesOf(signsOf(scene, act, ruled))
  const { isAct, share } = judgeAct(model, signs, isAccepted)
  if (!isAct) return []
  const parties = judgedCast(model, scene, act, { cast: ruled.whole ?? ruled.cast, share })
  const confidence = judgedConfidence(model, [...signs, ...hashesOf(parties.signs)])
  const why = isAccepted ? 'judge/agrees' : `judge/over-${ruled.refusal ?? 'role/lacking'}`
  return tellAct(scene, act, parties.cast).map((m) => ({ ...m, confidence, why: [...m.why, why] }))
}

/** What the rules of sense and parties say of an act. */
export function ruleOn(scene: Scene, act: Evocation): Ruled {
  const { tree, actors, page } = scene
  const isTitle = page.document.blocks[tree.sentence.block]?.role === 'title'
  const standing = !isTitle && isStandingState(tree, act) ? 'sense/standing' : undefined
  const cast = castOf(tree, actors, act)
  return { refusal: whyNoAct(tree, act, scene.acts) ?? standing, cast, whole: completed(scene, act, cast) }
}

/** Whether an act that the rules refuse could be told at all: somebody political must take part. */
const mayBeTold = ({ actors }: Scene, { cast, whole }: Ruled): boolean =>
  whole !== undefined || [...cast.actors, ...cast.recipients].some((id) => isPolitical(actors, id))

/** The mentions of an act with these parties, whatever the rules and the judge say of it. */
export function tellAct(scene: Scene, act: Evocation, cast: Cast): readonly Mention[] {
  const { reality, why } = realityOf(scene.tree, act, scene.acts, scene.page.coder.realities)
  return datesOf(scene, act, reality).map((date) => mentionOf(scene, act, { cast, date, reality, why }))
}

interface Decided {
  readonly cast: Cast
  readonly date: ActDate | null
  readonly reality: Reality
  /** The rule that decided the reality. */
  readonly why: string
}

function mentionOf({ tree, actors, page }: Scene, act: Evocation, { cast, date, reality, why }: Decided): Mention {
  const { frame } = act
  const isTried = attemptOf(tree, act.trigger) !== undefined
  const { states } = page.coder
  const attribution = attributionOf(tree, actors, act.trigger, page.coder.attributions, page.layers.quotes)
  return {
    id: '',
    type: frame.type,
    kind: isTried && frame.kind === 'kill' ? 'attack' : frame.kind,
    contexts: frame.contexts ?? [],
    ...(frame.mode === undefined ? {} : { mode: frame.mode }),
    trigger: triggerSpan(tree, act),
    sentence: { start: tree.sentence.start, end: tree.sentence.end },
    actors: asOfDate(cast.actors, date, states),
    recipients: asOfDate(cast.recipients, date, states),
    date,
    place: placeOf(tree, actors, act.trigger),
    ...(act.object === undefined ? {} : { object: nameSpan(tree, act.object) }),
    reality,
    attribution: withoutSelf(attribution, cast, actors),
    confidence: confidenceOf(cast, act),
    why: [
      `frame/${frame.frame}`,
      ...(isTried ? ['sense/attempted'] : []),
      ...cast.why,
      why,
      ...(date === null ? [] : [date.why]),
    ],
  }
}

/** A state that announces its own act is no outside source for it. */
function withoutSelf(attribution: readonly Attribution[], cast: Cast, actors: ActorsAt): readonly Attribution[] {
  const doers = new Set(cast.actors.flatMap((id) => [id, actors.byId.get(id)?.state ?? id]))
  return attribution.filter(
    ({ to, verb }) => !(verb === 'announce' && (doers.has(to) || doers.has(actors.byId.get(to)?.state ?? to))),
  )
}

/**
 * The share of mentions found like this one that have the right type and exactly the right parties, on the development
 * gold (473 mentions; the table stands in `docs/decisions/0050-coding.md`).
 */
function confidenceOf(cast: Cast, act: Evocation): number {
  if (cast.why.includes(OPEN) || lacksParty(act, cast)) return 0.25
  if (cast.why.includes('role/nearest') || cast.why.includes('role/sentence')) return 0.6
  if (cast.why.includes('role/governor')) return 0.5
  return 0.75
}
