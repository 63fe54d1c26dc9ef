import { type Document, TOLD_ROLES } from '../model/document.ts'
import type { Actor, Layers } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import { codeAct } from './act.ts'
import { layActors, ownedMentions } from './actors-at.ts'
import { type Evocation, findEvocation } from './match.ts'
import { warsIn } from './named-wars.ts'
import { dateSameActs } from './same-act.ts'
import type { Coder, Page } from './scene.ts'
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
  const page: Page = {
    document,
    layers,
    coder,
    owned: ownedMentions(layers.actors),
    byId,
    pair: pairOf(document, layers.actors),
  }
  const found: Mention[] = []
  let running: Running = { date: undefined, heading: undefined }
  let block = -1
  for (const sentence of layers.sentences) {
    const tree = growTree(sentence, layers.tokens, { text: document.text, classes: coder.classes })
    const role = document.blocks[sentence.block]?.role
    if (role === 'heading') {
      running = { date: undefined, heading: handedOn(tree, layers.dates) }
      continue
    }
    if (role === undefined || !TOLD_ROLES.has(role)) continue
    if (sentence.block !== block) running = { ...running, date: undefined }
    block = sentence.block
    const told = codeSentence(page, tree, running)
    found.push(...told.mentions)
    running = { ...running, date: handedOn(tree, layers.dates, (token) => told.acts.has(token)) ?? running.date }
  }
  return dateSameActs(found, byId).map((mention, i) => ({ ...mention, id: `m${i + 1}` }))
}

interface Told {
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly mentions: readonly Mention[]
}

function codeSentence(page: Page, tree: Tree, running: Running): Told {
  const actors = layActors(tree, page.owned, page.byId)
  const acts = new Map<TokenIndex, Evocation>()
  for (let index = tree.sentence.tokens[0]; index < tree.sentence.tokens[1]; index++) {
    const act = findEvocation(tree, actors, page.coder.frames, index)
    if (act !== undefined) acts.set(index, act)
  }
  const mentions = [...acts.values()].flatMap((act) => codeAct({ page, tree, actors, acts, running }, act))
  return { acts, mentions: [...mentions, ...warsIn(tree, page.coder.wars, mentions)] }
}
