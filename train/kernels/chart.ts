import {
  add,
  f32,
  fn,
  get,
  i32,
  laneMax,
  larger,
  load,
  loopUp,
  multiply,
  plus,
  set,
  shiftLeft,
  splat,
  tee,
} from './text.ts'

const typed = (names: readonly string[], type: string): readonly string[] => names.map((name) => `${name} ${type}`)
const LEAST = f32(-1e30)

/** The largest a[i] + b[i] of `bytes` / 4 numbers, four at a time and then one by one. */
const BEST_SUM = `(func $bestSum (param $a i32) (param $b i32) (param $bytes i32) (result f32)
  (local $j i32) (local $four i32) (local $m v128) (local $best f32) (local $one f32)
  ${set('m', splat(LEAST))}${set('best', LEAST)}${set('four', `(i32.and ${get('bytes')} ${i32(-16)})`)}
  (if ${get('four')} (then
    ${loopUp('fours', 'j', 16, get('four'), set('m', larger(get('m'), plus(load(add(get('a'), get('j'))), load(add(get('b'), get('j')))))))}
    ${set('best', laneMax('m'))}))
  (block $done (loop $ones
    (br_if $done (i32.ge_s ${get('j')} ${get('bytes')}))
    ${set('one', `(f32.add (f32.load ${add(get('a'), get('j'))}) (f32.load ${add(get('b'), get('j'))}))`)}
    (if (f32.gt ${get('one')} ${get('best')}) (then ${set('best', get('one'))}))
    ${set('j', add(get('j'), i32(4)))}(br $ones)))
  ${get('best')})`

/** The tables of the chart, each `table` bytes behind the one before: see `tree.ts`. */
const TABLES = ['rightByRow', 'rightByColumn', 'leftByRow', 'leftByColumn', 'arcToRight', 'arcToLeft'] as const
type Table = (typeof TABLES)[number]

const at = (table: Table, line: string, index: string): string =>
  add(
    add(get('chart'), multiply(get('table'), i32(TABLES.indexOf(table)))),
    shiftLeft(add(multiply(line, get('words')), index), 2),
  )
const score = (dependent: string, head: string): string =>
  `(f32.load ${add(get('scores'), add(multiply(dependent, get('stride')), shiftLeft(head, 2)))})`
const next = (value: string): string => add(value, i32(1))
const best = (a: string, b: string): string =>
  `(call $bestSum ${a} ${b} ${shiftLeft(`(i32.sub ${get('t')} ${get('s')})`, 2)})`
const write = (table: Table, line: string, index: string, value: string): string =>
  `(f32.store ${at(table, line, index)} ${value})`

const [s, t] = [get('s'), get('t')]

/** Eisner's chart for one sentence: every span's best scores. Which split is best is found again when the tree is read. */
const FILL_CHART = fn(
  'fillChart',
  {
    params: typed(['scores', 'stride', 'words', 'chart', 'table'], 'i32'),
    locals: [...typed(['length', 's', 't'], 'i32'), ...typed(['inner', 'value'], 'f32')],
  },
  `${loopUp(
    'diagonal',
    's',
    1,
    get('words'),
    ['rightByRow', 'rightByColumn', 'leftByRow', 'leftByColumn']
      .map((table) => write(table as Table, s, s, f32(0)))
      .join(''),
  )}
  (if (i32.lt_s ${get('words')} ${i32(2)}) (then (return)))
  ${set('length', i32(1))}
  ${loopUp(
    'lengths',
    'length',
    1,
    get('words'),
    `${set('s', i32(0))}${loopUp(
      'starts',
      's',
      1,
      `(i32.sub ${get('words')} ${get('length')})`,
      `${set('t', add(s, get('length')))}
      ${set('inner', best(at('leftByRow', s, s), at('rightByColumn', t, next(s))))}
      ${write('arcToLeft', t, s, `(f32.add ${get('inner')} ${score(next(s), next(t))})`)}
      ${write('arcToRight', s, t, `(f32.add ${get('inner')} ${score(next(t), next(s))})`)}
      ${write('rightByColumn', t, s, tee('value', best(at('rightByRow', s, s), at('arcToLeft', t, s))))}${write('rightByRow', s, t, get('value'))}
      ${write('leftByColumn', t, s, tee('value', best(at('arcToRight', s, next(s)), at('leftByColumn', t, next(s)))))}${write('leftByRow', s, t, get('value'))}`,
    )}`,
  )}`,
)

export const CHART = [BEST_SUM, FILL_CHART]
