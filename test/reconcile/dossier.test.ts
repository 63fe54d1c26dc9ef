import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { Token } from '../../src/model/layers.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'

const lexicon = loadReconcileLexicon()
const dossierOf = (pile: readonly CodedDocument[], states: readonly string[] = ['RUS', 'SDN']): Dossier =>
  buildDossier(states, pile, reconcile(pile, lexicon), lexicon)
const linesOf = (pile: readonly CodedDocument[]): readonly string[] =>
  dossierOf(pile).records.map((record) => record.title)

const sovietAid = coded('soviet', 'Sudan expelled Soviet advisors in 1977.', [
  {
    type: 'SANCTION',
    kind: 'expel',
    trigger: 'expelled',
    who: ['SDN'],
    to: ['SUN'],
    date: '1977',
    object: 'Soviet advisors',
  },
])
const chadAct = coded('chad', 'Chad visited Russia in 1999.', [
  { type: 'CONSULT', kind: 'visit', trigger: 'visited', who: ['TCD'], to: ['RUS'], date: '1999' },
])
const coup = (title: string): CodedDocument =>
  coded(
    'coup',
    'A coup came in 1969.',
    [{ type: 'CHANGE', kind: 'coup', trigger: 'coup', to: ['SDN'], date: '1969' }],
    { title },
  )

test.each<[why: string, pile: readonly CodedDocument[], lines: readonly string[]]>([
  ['a predecessor counts as the state', [sovietAid], ['Sudan expels Soviet advisors']],
  ['a third state with one of the two does not belong', [chadAct], []],
  ['what a text about both tells of one belongs', [coup('Russia–Sudan relations')], ['A coup takes place in Sudan']],
  ['what a text about something else tells of one does not', [coup('History of Sudan')], []],
])('%s', (_why, pile, lines) => expect(linesOf(pile)).toEqual(lines))

test('persons stand with their state', () => {
  const pile = coded('a', 'He met him in 2017.', [
    {
      type: 'CONSULT',
      kind: 'meeting',
      trigger: 'met',
      who: ['Omar al-Bashir (SDN)'],
      to: ['Vladimir Putin (RUS)'],
      date: '2017',
    },
  ])
  const [record] = dossierOf([pile]).records
  expect(record?.title).toBe('Omar al-Bashir meets Vladimir Putin')
  expect(record?.actors).toEqual([{ id: 'SDN', name: 'Sudan', state: 'SDN', persons: ['Omar al-Bashir'] }])
})

test('sources are numbered by first use, years are those of what is told as done', () => {
  const late = coded('late', 'They met in 2017 again at last.', [
    { type: 'CONSULT', kind: 'meeting', trigger: 'met', who: ['SDN', 'RUS'], date: '2017' },
  ])
  const plan = coded('plan', 'They will meet in 2030 again at last.', [
    { type: 'CONSULT', kind: 'meeting', trigger: 'meet', who: ['SDN', 'RUS'], date: '2030', reality: 'planned' },
  ])
  const dossier = dossierOf([late, sovietAid, plan])
  expect(dossier.sources.map((source) => `${source.number} ${source.document}`)).toEqual([
    '1 soviet',
    '2 late',
    '3 plan',
  ])
  expect(dossier.years).toEqual([1977, 2017])
  expect(dossier.sources[0]?.originText).toBe('not established')
})

test('missions come from the infobox of a text about both', () => {
  const pile = coded('a', 'Text.', [], {
    title: 'Russia–Sudan relations',
    infoboxes: [
      {
        name: 'Infobox bilateral relations',
        fields: [
          ['mission1', 'Embassy of Sudan, Moscow'],
          ['map', 'x.png'],
        ],
      },
    ],
  })
  expect(dossierOf([pile]).missions).toEqual([{ text: 'Embassy of Sudan, Moscow', documents: ['a'] }])
})

test('what only stands inside another line has none of its own', () => {
  const pile = coded('a', 'In 1956 Sudan asked Russia to send pilots.', [
    { type: 'REQUEST', kind: 'request', trigger: 'asked', who: ['SDN'], to: ['RUS'], date: '1956' },
    { type: 'MOBILIZE', kind: 'deploy', trigger: 'send', who: ['RUS'], date: '1956', reality: 'demanded' },
  ])
  const parsed = withParse(pile, [
    ['asked', 'VERB', 'root', -1],
    ['send', 'VERB', 'xcomp', 0],
  ])
  expect(linesOf([parsed])).toEqual(['“In 1956 Sudan asked Russia to send pilots”'])
})

test('a war that only dates something else is no line', () => {
  const text = 'The pact fell during the war of 1967.'
  const act = { type: 'ASSAULT', kind: 'war', trigger: 'war', who: ['SDN'], date: '1967' } as const
  const pile = withParse(coded('a', text, [act], { title: 'Russia–Sudan relations' }), [
    ['fell', 'VERB', 'root', -1],
    ['war', 'NOUN', 'obl', 0],
  ])
  expect(linesOf([pile])).toEqual([])
})

type Row = readonly [word: string, upos: Token['upos'], deprel: string, head: number]

/** A document with the parse of the words that matter; heads count in the rows. */
function withParse(pile: CodedDocument, rows: readonly Row[]): CodedDocument {
  const tokens = rows.map(([word, upos, deprel, head]) => {
    const start = pile.document.text.indexOf(word)
    return { start, end: start + word.length, lemma: word, upos, deprel, head }
  })
  return { ...pile, layers: { ...pile.layers, tokens } }
}
