import { describe, expect, test } from 'vitest'
import { loadCoding } from '../../src/lexicon/coding.ts'
import { actsOf, coded } from './acts-of.ts'

const { frames, classes, realities, attributions, wars, words } = loadCoding()

describe('each frame codes its own example', () => {
  test.each(frames.map((frame) => [frame.frame, frame] as const))('%s', (_name, frame) => {
    const found = actsOf(frame.example).map((act) => `${act.type}/${act.kind}`)
    expect(found).toContain(`${frame.type}/${frame.kind}`)
  })
})

describe('each reality cue is seen in its example', () => {
  test.each(realities.map((cue) => [cue.word, cue] as const))('%s', (_word, cue) => {
    expect(actsOf(cue.example).map((act) => act.reality)).toContain(cue.word === 'would.m' ? 'hypothetical' : cue.gives)
  })
})

describe('each attribution cue names its holder', () => {
  test.each(attributions.map((cue) => [cue.lemma, cue] as const))('%s', (_lemma, cue) => {
    expect(actsOf(cue.example).flatMap((act) => act.attribution)).not.toEqual([])
  })
})

test.each(wars.map((war) => [war.name, war] as const))('the name of the %s tells of it', (_name, war) => {
  expect(actsOf(war.example).map((act) => [act.kind, act.date?.edtf])).toContainEqual([war.kind, war.edtf])
})

test('every class that a frame names exists, and each class holds its example', () => {
  const named = new Set(
    frames
      .flatMap((f) => [...(f.obj ?? []), ...(f.notObj ?? []), ...Object.values(f.prep ?? {}).flat()])
      .filter((one) => one.startsWith('@')),
  )
  const known = new Set(classes.map((entry) => `@${entry.class}`))
  expect([...named].filter((one) => !known.has(one) && one !== '@actor')).toEqual([])
})

test('frame names are unique', () => {
  expect(frames.map((f) => f.frame).filter((name, i, all) => all.indexOf(name) !== i)).toEqual([])
})

test.each(words.map((entry) => [entry.class, entry] as const))(
  'the class "%s" holds a word of its example',
  (_name, entry) => {
    const { tokens } = coded(entry.example).layers
    expect(tokens.some((token) => entry.lemmas.includes(token.lemma.toLowerCase()))).toBe(true)
  },
)
