import { describe, expect, test } from 'vitest'
import { actsOf, coded } from './acts-of.ts'
import { plainDocument } from './plain-document.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { codeDocument, prepare } from '../../src/pipeline.ts'
import { edtf } from '../../src/model/edtf.ts'

/** An act in a line: "kind actors>recipients date reality". Persons stand as the state they act for. */
const lines = (text: string): readonly string[] => {
  const { layers, mentions } = coded(text)
  const name = (id: string): string => {
    const actor = layers.actors.find((a) => a.id === id)
    return actor?.type === 'person' ? (actor.state ?? id) : id
  }
  return mentions.map(
    (m) =>
      `${m.kind} ${m.actors.map(name).join()}>${m.recipients.map(name).join()} ${m.date?.edtf ?? '-'} ${m.reality}`,
  )
}

describe('who did it to whom', () => {
  test.each<[why: string, text: string, act: string]>([
    [
      'the subject acts on the party behind "with"',
      'In 1967, Sudan severed relations with the United States.',
      'sever-relations SDN>USA 1967 actual',
    ],
    [
      'whose decision it is will do what is decided',
      'Syria condemned the decision of its ally Russia to recognise Georgia.',
      'recognise RUS>GEO - planned',
    ],
    ['a demonym inside the object', 'In 1977 Sudan expelled Soviet advisers.', 'expel SDN>SUN 1977 actual'],
    [
      'both sides of an agreement are actors',
      'In 2019 Sudan and Russia signed an agreement.',
      'sign SDN,RUS> 2019 actual',
    ],
    [
      'the supplier is actor, the buyer recipient',
      'Syria bought missiles from Russia in 2008.',
      'arms-transfer RUS>SYR 2008 actual',
    ],
    [
      'a passive without agent takes the seller from "from"',
      'In 2005 helicopters from Russia were sold to Sudan.',
      'arms-transfer RUS>SDN 2005 actual',
    ],
    [
      'a visitor is actor, the host recipient',
      'In April 1977, Syrian President Hafez al-Assad visited Moscow.',
      'visit SYR>SUN 1977-04 actual',
    ],
    [
      'a relative clause speaks of its antecedent',
      'Sudan, which severed relations with Iran in January 2016, sent troops to Yemen.',
      'sever-relations SDN>IRN 2016-01 actual',
    ],
    [
      'what an infinitive says is done by the subject above',
      'In 2015 Russia refused to deliver missiles to Syria.',
      'refuse RUS>SYR 2015 actual',
    ],
    [
      'the accused does what it is accused of',
      'The United States accused Iran of arming Syria.',
      'arms-transfer IRN>SYR - actual',
    ],
    [
      'a passive keeps its second object, and the subject of the verb before it',
      'In 2024 Bashar al-Assad fled to Moscow and was granted asylum by Russia.',
      'asylum RUS>SYR 2024 actual',
    ],
    ['who is under sanctions', 'Russia is under American sanctions.', 'sanction USA>RUS - actual'],
    [
      'whose sanctions they were',
      'The lifting of the US sanctions on Sudan came in 2017.',
      'lift-sanction USA>SDN 2017 actual',
    ],
    ['what falls to somebody', 'In 1986 the Libyan base at Wadi Doum fell to Chad.', 'seize TCD>LBY 1986 actual'],
    [
      'who is called on does it',
      'In 1990 Iraq called on Kuwait to cancel the debt of Jordan.',
      'debt-relief KWT>JOR 1990/.. demanded',
    ],
    [
      'the possessor of an expulsion is expelled',
      "In 1971 the United States condemned Taiwan's expulsion by the United Nations.",
      'expel united-nations>TWN - actual',
    ],
    [
      'a relative clause without pronoun',
      'The agreement that Libya wanted differs from the agreement Egypt signed with Israel.',
      'sign EGY,ISR> - actual',
    ],
    ['a consulate that closes', 'The American consulate in Libya closed in 1882.', 'mission-close USA>LBY 1882 actual'],
  ])('%s', (_why, text, act) => expect(lines(text)).toContain(act))

  test('members behind a year are no measure of it', () => {
    expect(
      lines('In 1971 members of the Sudanese Communist Party attempted to assassinate President Nimeiry.'),
    ).toEqual(['attack sudanese-communist-party>SDN 1971 actual'])
  })

  test('an act whose sentence names nobody has the parties of the last of its kind', () => {
    const text = `In June 1967 the war between Israel and Egypt began. Israel attacked Egypt on 5 June. The war lasted six days.`
    expect(lines(text).at(-1)).toMatch(/^war ISR,EGY> /)
  })
})

describe('how real it is', () => {
  test.each<[why: string, text: string, kind: string, reality: string]>([
    ['a plan announced', 'Putin announced that Russia would build a naval base in Sudan.', 'base', 'planned'],
    ['what is asked for', 'Egypt demanded that Israel withdraw its troops.', 'withdraw', 'demanded'],
    ['what did not happen', "The agreement was not ratified by Sudan's parliament.", 'ratify', 'negated'],
    ['doubt', 'Russia allegedly shipped arms to Syria in 2011.', 'arms-transfer', 'possible'],
    [
      '"not only" denies nothing',
      'France did not only break off relations with Libya, it also recalled its staff.',
      'sever-relations',
      'actual',
    ],
    [
      'what will not be allowed is refused',
      'Israel said that it would not allow Iran to stay in Syria.',
      'refuse',
      'actual',
    ],
    ['what is praised has happened', 'Bashir praised the Russian intervention in Syria.', 'intervene', 'actual'],
  ])('%s', (_why, text, kind, reality) => expect(actsOf(text).find((a) => a.kind === kind)?.reality).toBe(reality))

  test('a refusal is one act, not two', () => {
    expect(actsOf('Syria refused to extradite the officer to France.').map((a) => a.kind)).toEqual(['refuse'])
  })
  test('an attempt is named as one, and is no killing', () => {
    const [act] = actsOf('In 1971 members of the Sudanese Communist Party attempted to assassinate President Nimeiry.')
    expect(act?.kind).toBe('attack')
    expect(act?.why).toContain('sense/attempted')
  })
})

describe('when it happened', () => {
  test('two coordinated dates are two acts', () => {
    expect(lines('The International Criminal Court issued warrants for Omar al-Bashir in 2009 and 2010.')).toEqual([
      'warrant international-criminal-court>SDN 2009 actual',
      'warrant international-criminal-court>SDN 2010 actual',
    ])
  })
  test.each<[why: string, text: string, acts: readonly string[]]>([
    [
      'the date of the thing blamed for is not that of the blaming',
      'Bashir blamed the United States for the secession of South Sudan in 2011.',
      ['accuse SDN>USA - actual'],
    ],
    [
      'a relative clause does not take the date of the clause above',
      'In 2017 Sudan praised Russia, which annexed Crimea.',
      ['praise SDN>RUS 2017 actual'],
    ],
    [
      'what is planned is open to the future',
      'In November 2020 Putin announced that Russia would build a base in Sudan.',
      ['base RUS>SDN 2020-11/.. planned'],
    ],
  ])('%s', (_why, text, acts) => {
    for (const act of acts) expect(lines(text)).toContain(act)
  })
  test('a state bears the name that it had then', () => {
    expect(
      lines(
        'The Soviet Union opened an embassy in Syria in 1944. In April 1977 Hafez al-Assad of Syria visited Moscow.',
      ),
    ).toContain('visit SYR>SUN 1977-04 actual')
  })
})

describe('according to whom', () => {
  test('both holders of a nested report', () => {
    const [act] = actsOf('Reuters reported that Amnesty International said that Russia sold helicopters to Sudan.')
    expect(act?.attribution.map((a) => a.to)).toEqual(['reuters', 'amnesty-international'])
  })
})

describe('the words of an act', () => {
  test.each<[why: string, text: string, trigger: string, object: string | undefined]>([
    [
      'a verb with its object',
      'In 1967 Sudan severed relations with the United States.',
      'severed relations',
      'relations',
    ],
    [
      'to the end of a name',
      'The Security Council adopted Resolution 242 on Israel.',
      'adopted Resolution 242',
      'Resolution 242',
    ],
    ['the whole name of a person', 'Sudan killed Gaafar Nimeiry of Egypt.', 'killed', 'Gaafar Nimeiry'],
    ['a noun has its object behind "of"', 'The 2008 attack on Sudan shocked Egypt.', 'attack', undefined],
  ])('%s', (_why, text, trigger, object) => {
    const words = actsOf(text).map((act) => ({
      trigger: text.slice(act.trigger.start, act.trigger.end),
      object: act.object && text.slice(act.object.start, act.object.end),
    }))
    expect(words).toContainEqual({ trigger, object })
  })
})

test('in an article on two states, what is told of neither is told of both', () => {
  const text = 'Chad–Libya relations\nIn 1989 the agreement was signed in Algiers.'
  const document = plainDocument(text, {
    kind: 'encyclopedia',
    published: { edtf: edtf('2020'), basis: 'stated', why: 'test' },
    blocks: [
      { start: 0, end: 20, role: 'title' },
      { start: 21, end: text.length, role: 'paragraph' },
    ],
  })
  const acts = codeDocument(document, prepare(loadLexicon())).mentions
  expect(acts.map((a) => [a.kind, [...a.actors].sort(), a.date?.edtf])).toContainEqual(['sign', ['LBY', 'TCD'], '1989'])
})
