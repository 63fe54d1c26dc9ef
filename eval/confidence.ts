import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Scene } from '../src/coding/scene.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import type { Mention } from '../src/model/mention.ts'
import { contains } from '../src/model/span.ts'
import { placeActs, type PlacedAct } from '../train/coding/align.ts'
import { readAnnotations } from '../train/coding/annotations.ts'
import { annotatedDocuments } from '../train/coding/corpus.ts'
import { type Annotated, isReadIn } from '../train/coding/examples.ts'
import { readGold, typesOf } from '../train/coding/gold.ts'
import { partyNames, sameParty } from '../train/coding/parties.ts'

export const title = 'Confidence: of the mentions so sure, how many are right'

const SHARED = resolve(import.meta.dirname, '../../shared')
const BORDERS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Prints the calibration on documents that the judge did not learn from. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const own = readAnnotations().filter(({ use }) => use === 'measure')
  await table('gold/events', await annotatedDocuments(loadLexicon(), readGold(join(SHARED, 'gold/events'))))
  await table('our annotations, never learned from', await annotatedDocuments(loadLexicon(), own))
}

/** A mention that annotators were asked about, and what they say of it. */
interface Checked {
  readonly confidence: number
  readonly isTyped: boolean
  readonly isRow: boolean
}

async function table(name: string, documents: readonly Annotated[]): Promise<void> {
  const checked = documents.flatMap(checkedIn)
  console.log(`\n${name}\nconfidence · mentions · mean · type right · type and parties right`)
  BORDERS.forEach((from, k) => {
    const to = BORDERS[k + 1] ?? 1.01
    const here = checked.filter(({ confidence }) => confidence >= from && confidence < to)
    if (here.length === 0) return
    const mean = here.reduce((sum, { confidence }) => sum + confidence, 0) / here.length
    const share = (what: 'isTyped' | 'isRow'): string =>
      `${((100 * here.filter((one) => one[what]).length) / here.length).toFixed(0)} %`
    console.log(`${from} · ${here.length} · ${mean.toFixed(2)} · ${share('isTyped')} · ${share('isRow')}`)
  })
}

function checkedIn({ gold, coded, scenes }: Annotated): readonly Checked[] {
  const read = scenes.filter(isReadIn({ gold, coded }))
  const placed = placeActs(read, gold.acts)
  return read.flatMap((scene) => {
    const here = coded.mentions.filter(({ trigger }) => contains(scene.tree.sentence, trigger))
    return checkedSentence(scene, here, [...(placed.get(scene) ?? [])])
  })
}

/** Each mention with the act whose words it stands on, else an act of its type that shares a party; acts of kind "other" aside. */
function checkedSentence(scene: Scene, mentions: readonly Mention[], free: PlacedAct[]): readonly Checked[] {
  const take = (fits: (one: PlacedAct) => boolean): PlacedAct | undefined => {
    const at = free.findIndex(fits)
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }
  const isOn = (mention: Mention, { tokens }: PlacedAct): boolean =>
    [...tokens].some((token) => {
      const word = scene.tree.tokens[token]
      return word !== undefined && contains(mention.trigger, word)
    })
  const own = mentions.map((mention) => ({ mention, act: take((one) => isOn(mention, one)) }))
  return own.flatMap(({ mention, act }) => {
    const names = partyNames(scene, [...mention.actors, ...mention.recipients])
    const found = act ?? take((one) => isOfType(one, mention) && partiesOf(one).some((party) => isAmong(party, names)))
    if (found?.act.kind === 'other') return []
    const isTyped = found !== undefined && isOfType(found, mention)
    const wanted = found === undefined ? [] : partiesOf(found)
    const isRow = isTyped && wanted.length === names.length && wanted.every((party) => isAmong(party, names))
    return [{ confidence: mention.confidence, isTyped, isRow }]
  })
}

const isOfType = ({ act }: PlacedAct, { type }: Mention): boolean => typesOf(act).includes(type)
const partiesOf = ({ act }: PlacedAct): readonly string[] => [...new Set([...act.sources, ...act.targets])]
const isAmong = (party: string, names: readonly string[]): boolean => names.some((name) => sameParty(party, name))
