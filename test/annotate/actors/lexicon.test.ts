import { expect, test } from 'vitest'
import { readEntries } from '../../../src/lexicon/entries.ts'
import type { Actor } from '../../../src/model/layers.ts'
import { actorsIn, lexicon } from './sample.ts'

type Entry = Readonly<Record<string, unknown>> & { readonly example: string }

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && 'example' in value
const isoOf = (code: unknown): string | null =>
  typeof code === 'string' ? (lexicon.states.get(code)?.iso ?? null) : null

/** What the actors of each table's examples must be like. */
test.each<[file: string, fits: (actors: readonly Actor[], entry: Entry) => boolean]>([
  ['states', (actors, { code }) => actors.length === 1 && actors[0]?.id === code],
  [
    'organisations',
    ([actor], { type, organOf }) => (organOf === undefined ? actor?.type === type : actor?.id === organOf),
  ],
  [
    'office-holders',
    ([actor, second], { state }) => actor?.type === 'person' && actor.state === isoOf(state) && second === undefined,
  ],
  [
    'places',
    (actors, { name, state }) =>
      actors.some((actor) => actor.type === 'place' && actor.name === name && actor.state === isoOf(state)),
  ],
  ['titles', (actors) => actors.some((actor) => actor.type === 'person' && actor.name === 'Karim Salehi')],
  [
    'standing-nouns',
    ([actor], { reading, type }) => (reading === 'state' ? actor?.id === 'PER' : actor?.type === type),
  ],
  ['body-heads', ([actor], { type }) => actor?.type === type],
  ['given-names', ([actor, second]) => actor?.type === 'person' && second === undefined],
  ['regional-adjectives', ([actor]) => actor?.type === 'organisation' && actor.name.endsWith('governments')],
])('every example of %s', (file, fits) => {
  const wrong = readEntries(`actors/${file}.jsonl`, isEntry).flatMap((entry) => {
    const actors = actorsIn(entry.example)
    const found = actors.map(({ id, type, state }) => `${id}/${type}/${state ?? '-'}`)
    return fits(actors, entry) ? [] : [`${entry.example} → ${found.join(' ')}`]
  })
  expect(wrong).toEqual([])
})
