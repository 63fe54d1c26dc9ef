import { type Document, TOLD_ROLES } from '../model/document.ts'
import type { Actor, Layers } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import { codeAct } from './act.ts'
import { layActors, ownedMentions } from './actors-at.ts'
import { carryParties } from './carried-parties.ts'
import { listedVisits } from './listed-visits.ts'
import { type Evocation, findEvocation } from './match.ts'
import { warsIn } from './named-wars.ts'
import { dateSameActs } from './same-act.ts'
import type { Coder, Page, Scene } from './scene.ts'
import { sportBlocks } from './sport.ts'
import { growTree, type TokenIndex, type Tree } from './tree.ts'
import { handedOn, type Running } from './when.ts'

/** The states named in the title, when they are exactly two. */
function pairOf(document: Document, actors: readonly Actor[]): readonly string[] | undefined {
  const title = document.blocks.find((block) => block.role === 'title')
  if (title === undefined || document.kind !== 'encyclopedia') return undefined
  const named = actors.filter(
    (a) => a.type === 'state' && a.mentions.some((m) => m.start >= title.start && m.end <= title.end),
  )
  return named.length === 2 ? named.map((a) => a.id) : undefined
}

/** Codes the acts that a document tells of, in text order. Sentences that are not told text give none. */
export function codeActs(document: Document, layers: Layers, coder: Coder): readonly Mention[] {
  const byId = new Map(layers.actors.map((actor) => [actor.id, actor]))
  const found = scenesOf(document, layers, coder).flatMap(codeScene)
  const listed = listedVisits(document, layers)
  const inOrder = [...found, ...listed].sort((a, b) => a.trigger.start - b.trigger.start)
  const whole = carryParties(listed.length === 0 ? found : inOrder, { blocks: document.blocks, byId })
  return dateSameActs(whole, byId).map((mention, i) => ({ ...mention, id: `m${i + 1}` }))
}

/** The sentences that tell, each with who is in it and which of its words name acts. */
export function scenesOf(document: Document, layers: Layers, coder: Coder): readonly Scene[] {
  const page: Page = {
    document,
    layers,
    coder,
    owned: ownedMentions(layers.actors),
    byId: new Map(layers.actors.map((actor) => [actor.id, actor])),
    pair: pairOf(document, layers.actors),
    firstUse: firstUses(layers),
  }
  const found: Scene[] = []
  const sport = sportBlocks(layers.sentences, layers.tokens, coder.classes)
  let running: Running = { date: undefined, heading: undefined }
  let block = -1
  for (const sentence of layers.sentences) {
    const tree = growTree(sentence, layers.tokens, { text: document.text, classes: coder.classes })
    const role = document.blocks[sentence.block]?.role
    if (role === 'heading') {
      running = { date: undefined, heading: handedOn(tree, layers.dates) }
      continue
    }
    if (role === undefined || !TOLD_ROLES.has(role) || sport.has(sentence.block)) continue
    if (sentence.block !== block) running = { ...running, date: undefined }
    block = sentence.block
    const scene = sceneOf(page, tree, running)
    found.push(scene)
    running = { ...running, date: handedOn(tree, layers.dates, (token) => scene.acts.has(token)) ?? running.date }
  }
  return found
}

function firstUses({ tokens }: Layers): ReadonlyMap<string, TokenIndex> {
  const first = new Map<string, TokenIndex>()
  tokens.forEach(({ lemma }, index) => {
    const word = lemma.toLowerCase()
    if (!first.has(word)) first.set(word, index)
  })
  return first
}

function sceneOf(page: Page, tree: Tree, running: Running): Scene {
  const actors = layActors(tree, page.owned, page.byId)
  const acts = new Map<TokenIndex, Evocation>()
  for (let index = tree.sentence.tokens[0]; index < tree.sentence.tokens[1]; index++) {
    const act = findEvocation(tree, actors, page.coder.frames, index)
    if (act !== undefined) acts.set(index, act)
  }
  return { page, tree, actors, acts, running }
}

function codeScene(scene: Scene): readonly Mention[] {
  const mentions = [...scene.acts.values()].flatMap((act) => codeAct(scene, act))
  return [...mentions, ...warsIn(scene.tree, scene.page.coder.wars, mentions)]
}
