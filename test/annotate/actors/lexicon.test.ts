import { describe, expect, test } from 'vitest'
import { readEntries } from '../../../src/lexicon/entries.ts'
import type { Actor } from '../../../src/model/layers.ts'
import type {
  BodyHeadEntry,
  GivenNameEntry,
  OfficeHolderEntry,
  OrganisationEntry,
  PlaceEntry,
  StandingNounEntry,
  StateEntry,
  TitleEntry,
} from '../../../src/model/lexicon/actors.ts'
import { actorsIn, lexicon } from './sample.ts'

const table = <T>(file: string): readonly T[] =>
  readEntries(`actors/${file}.jsonl`, (value): value is T => value !== null)

/** Examples of a table whose actors do not fit: with what was found instead. */
function wrong<T extends { readonly example: string }>(
  file: string,
  fits: (actors: readonly Actor[], entry: T) => boolean,
): readonly string[] {
  return table<T>(file).flatMap((entry) => {
    const actors = actorsIn(entry.example)
    const found = actors.map(({ id, type, state }) => `${id}/${type}/${state ?? '-'}`)
    return fits(actors, entry) ? [] : [`${entry.example} → ${found.join(' ')}`]
  })
}

const person = (actors: readonly Actor[], name: string): Actor | undefined =>
  actors.find((actor) => actor.type === 'person' && actor.name === name)

describe('every example of the lexicon', () => {
  test('states', () =>
    expect(wrong<StateEntry>('states', (actors, { code }) => actors.length === 1 && actors[0]?.id === code)).toEqual(
      [],
    ))

  test('bodies', () =>
    expect(
      wrong<OrganisationEntry>('organisations', (actors, { type, organOf }) =>
        organOf === undefined ? actors[0]?.type === type : actors[0]?.id === organOf,
      ),
    ).toEqual([]))

  test('office-holders', () =>
    expect(
      wrong<OfficeHolderEntry>('office-holders', (actors, { state }) => {
        const iso = lexicon.states.get(state)?.iso ?? null
        return actors.length === 1 && actors[0]?.type === 'person' && actors[0].state === iso
      }),
    ).toEqual([]))

  test('places', () =>
    expect(
      wrong<PlaceEntry>('places', (actors, { name, state }) => {
        const iso = state === null ? null : (lexicon.states.get(state)?.iso ?? null)
        return actors.some((actor) => actor.type === 'place' && actor.name === name && actor.state === iso)
      }),
    ).toEqual([]))

  test('titles', () =>
    expect(wrong<TitleEntry>('titles', (actors) => person(actors, 'Karim Salehi') !== undefined)).toEqual([]))

  test('standing nouns', () =>
    expect(
      wrong<StandingNounEntry>('standing-nouns', (actors, { reading, type }) =>
        reading === 'state' ? actors[0]?.id === 'PER' : actors[0]?.type === type,
      ),
    ).toEqual([]))

  test('heads of names', () =>
    expect(wrong<BodyHeadEntry>('body-heads', (actors, { type }) => actors[0]?.type === type)).toEqual([]))

  test('given names', () =>
    expect(
      wrong<GivenNameEntry>('given-names', (actors) => actors[0]?.type === 'person' && actors.length === 1),
    ).toEqual([]))
})
