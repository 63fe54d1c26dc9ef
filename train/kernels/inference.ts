import { CHART } from './chart.ts'
import {
  add,
  advance,
  by,
  constant,
  exponential,
  f32,
  fn,
  get,
  i32,
  laneMax,
  laneSum,
  larger,
  load,
  loadSplat,
  loopDown,
  loopUp,
  minus,
  multiply,
  over,
  plus,
  set,
  shiftLeft,
  splat,
  store,
  tee,
  times,
} from './text.ts'

const ROWS = 4
const UNROLL = 4
const PARAMETERS = ['a', 'aStride', 'b', 'bias', 'biasStride', 'c', 'cStride', 'rows', 'inner', 'panels']
const typed = (names: readonly string[], type: string): readonly string[] => names.map((name) => `${name} ${type}`)
const each = (name: string, count: number, type: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index} ${type}`)
const SUMS = Array.from({ length: ROWS * 2 }, (_, index) => `s${index >> 1}${index & 1}`)
const LOCALS = [
  ...typed(['p', 'i', 'k', 'bAt', 'panel', 'cRow', 'biasRow', 'aRow'], 'i32'),
  ...typed(['b0', 'b1', 'x', 'slopes', ...SUMS], 'v128'),
  ...each('a', ROWS, 'i32'),
  ...each('c', ROWS, 'i32'),
  ...each('bias', ROWS, 'i32'),
]

/** e to the x for four floats: 2^n times a polynomial of degree five in the rest; error below 3e-6 of the value. */
export const EXPONENTIAL = `(func $exponential (param $x v128) (result v128) (local $n v128) (local $r v128) (local $p v128)
  ${set('x', `(f32x4.pmin ${constant(80)} ${larger(constant(-80), get('x'))})`)}
  ${set('n', `(f32x4.nearest ${by(get('x'), constant(Math.LOG2E))})`)}
  ${set('r', minus(get('x'), by(get('n'), constant(Math.LN2))))}
  ${set('p', plus(constant(0.0416666), by(get('r'), constant(0.0083333))))}
  ${[0.1666666, 0.5, 1, 1].map((term) => set('p', plus(constant(term), by(get('r'), get('p'))))).join('\n')}
  ${by(get('p'), '(i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32x4.splat (i32.const 127))) (i32.const 23))')})`

/** Points `name0`… at successive rows. */
const rowPointers = (name: string, first: string, stride: string): string =>
  times(ROWS, (r) => set(`${name}${r}`, r === 0 ? get(first) : add(get(`${name}${r - 1}`), get(stride))))

/** The frame that both products share: panels of 8 columns, 4 rows at a time, the inner dimension 4 steps at a time. */
function product(name: string, shape: { start: string; step: (u: number) => string; finish: string }): string {
  const inner = loopDown(
    'inner',
    'k',
    UNROLL,
    `${times(UNROLL, (u) => `${set('b0', load(get('bAt'), u * 32))}${set('b1', load(get('bAt'), u * 32 + 16))}${shape.step(u)}`)}
    ${times(ROWS, (r) => advance(`a${r}`, i32(UNROLL * 4)))}${advance('bAt', i32(UNROLL * 32))}`,
  )
  const rows = loopUp(
    'rows',
    'i',
    ROWS,
    get('rows'),
    `${rowPointers('a', 'aRow', 'aStride')}${rowPointers('bias', 'biasRow', 'biasStride')}${shape.start}
    ${set('k', get('inner'))}${set('bAt', get('panel'))}${inner}
    ${rowPointers('c', 'cRow', 'cStride')}${shape.finish}
    ${['a', 'c', 'bias'].map((n) => advance(`${n}Row`, multiply(get(`${n}Stride`), i32(ROWS)))).join('')}`,
  )
  const panels = loopUp(
    'panels',
    'p',
    1,
    get('panels'),
    `${set('i', i32(0))}${set('aRow', get('a'))}${['c', 'bias'].map((n) => set(`${n}Row`, add(get(n), shiftLeft(get('p'), 5)))).join('')}
    ${rows}${advance('panel', shiftLeft(get('inner'), 5))}`,
  )
  const scales = name === 'multiplyInt16' ? ['scales'] : []
  return fn(
    name,
    { params: [...typed([...PARAMETERS, ...scales], 'i32'), 'slope f32'], locals: LOCALS },
    `${set('slopes', splat(get('slope')))}${set('panel', get('b'))}${panels}`,
  )
}

const leaky = (value: string): string => larger(value, by(value, get('slopes')))
const lanes = (piece: (row: number, column: number) => string): string =>
  times(ROWS * 2, (index) => piece(index >> 1, index & 1))

/** C = leaky(A·B + bias), floats; `inner` is K, B packed as [columns/8][K][8]. */
const MULTIPLY = product('multiply', {
  start: lanes((r, c) => set(`s${r}${c}`, load(get(`bias${r}`), c * 16))),
  step: (u) =>
    times(
      ROWS,
      (r) =>
        `${set('x', loadSplat(get(`a${r}`), u * 4))}${times(2, (c) => set(`s${r}${c}`, plus(get(`s${r}${c}`), by(get('x'), get(`b${c}`)))))}`,
    ),
  finish: lanes((r, c) => store(get(`c${r}`), leaky(get(`s${r}${c}`)), c * 16)),
})

/** The same with 16-bit whole numbers, summed exactly in 32 bits; `inner` is K/2, B packed as [columns/8][K/2][8][2]. */
const MULTIPLY_INT16 = product('multiplyInt16', {
  start: lanes((r, c) => set(`s${r}${c}`, '(i32x4.splat (i32.const 0))')),
  step: (u) =>
    times(
      ROWS,
      (r) =>
        `${set('x', loadSplat(get(`a${r}`), u * 4))}${times(2, (c) => set(`s${r}${c}`, `(i32x4.add ${get(`s${r}${c}`)} (i32x4.dot_i16x8_s ${get('x')} ${get(`b${c}`)}))`))}`,
    ),
  finish: `${times(2, (c) => set(`b${c}`, load(add(get('scales'), shiftLeft(get('p'), 5)), c * 16)))}
    ${lanes((r, c) => `${set('x', plus(load(get(`bias${r}`), c * 16), by(get(`b${c}`), `(f32x4.convert_i32x4_s ${get(`s${r}${c}`)})`)))}${store(get(`c${r}`), leaky(get('x')), c * 16)}`)}`,
})

const rounded = (offset: number): string =>
  `(i32x4.trunc_sat_f32x4_s (f32x4.nearest ${by(get('factor'), load(get('from'), offset))}))`

/** Floats times `scale`, rounded to the nearest even and saturated, as 16-bit whole numbers. */
const TO_INT16 = fn(
  'toInt16',
  { params: [...typed(['from', 'to', 'count'], 'i32'), 'scale f32'], locals: ['i i32', 'factor v128'] },
  `${set('factor', splat(get('scale')))}
  ${loopUp('eight', 'i', 8, get('count'), `${store(get('to'), `(i16x8.narrow_i32x4_s ${rounded(0)} ${rounded(16)})`)}${advance('from', i32(32))}${advance('to', i32(16))}`)}`,
)

const at = (name: string): string => add(get(name), get('j'))

/** y = LayerNorm(x + z)·gain + shift, rows of `width`; the variance is floored by 1e-5. */
const ADD_AND_NORMALISE = fn(
  'addAndNormalise',
  {
    params: typed(['x', 'z', 'gain', 'y', 'rows', 'width'], 'i32'),
    locals: [...typed(['i', 'j', 'bytes'], 'i32'), ...typed(['s', 'q', 't', 'means', 'scales'], 'v128'), 'mean f32'],
  },
  `${set('bytes', shiftLeft(get('width'), 2))}
  ${loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('s', constant(0))}${set('q', constant(0))}${set('j', i32(0))}
    ${loopUp('sum', 'j', 16, get('bytes'), `${set('t', plus(load(at('x')), load(at('z'))))}${store(at('y'), get('t'))}${set('s', plus(get('s'), get('t')))}${set('q', plus(get('q'), by(get('t'), get('t'))))}`)}
    ${set('mean', `(f32.div ${laneSum('s')} (f32.convert_i32_s ${get('width')}))`)}
    ${set('scales', splat(`(f32.div ${f32(1)} (f32.sqrt (f32.add (f32.sub (f32.div ${laneSum('q')} (f32.convert_i32_s ${get('width')})) (f32.mul ${get('mean')} ${get('mean')})) ${f32(0.00001)})))`))}
    ${set('means', splat(get('mean')))}${set('j', i32(0))}
    ${loopUp('scale', 'j', 16, get('bytes'), store(at('y'), plus(by(by(minus(load(at('y')), get('means')), get('scales')), load(at('gain'))), load(add(at('gain'), get('bytes'))))))}
    ${['x', 'z', 'y'].map((n) => advance(n, get('bytes'))).join('')}`,
  )}`,
)

/**
 * h(t) = z(t) + σ(q(t))·(h(t−1) − z(t)) over `steps` rows, 16 channels in registers at a time. Strides are signed:
 * the backward direction runs from the last row up. `gate` is the distance in bytes from z to q.
 */
const GATED_SCAN = fn(
  'gatedScan',
  {
    params: typed(['u', 'uStride', 'y', 'yStride', 'steps', 'channels', 'gate'], 'i32'),
    locals: [
      ...typed(['j', 'i', 'uAt', 'yAt'], 'i32'),
      ...each('h', 4, 'v128'),
      ...each('z', 4, 'v128'),
      ...each('q', 4, 'v128'),
    ],
  },
  loopUp(
    'group',
    'j',
    16,
    get('channels'),
    `${times(4, (c) => set(`h${c}`, constant(0)))}${set('uAt', get('u'))}${set('yAt', get('y'))}${set('i', get('steps'))}
    ${loopDown(
      'step',
      'i',
      1,
      `${times(4, (c) => `${set(`z${c}`, load(get('uAt'), c * 16))}${set(`q${c}`, load(add(get('uAt'), get('gate')), c * 16))}`)}
      ${times(4, (c) => set(`q${c}`, over(constant(1), plus(constant(1), exponential(`(f32x4.neg ${get(`q${c}`)})`)))))}
      ${times(4, (c) => store(get('yAt'), tee(`h${c}`, plus(get(`z${c}`), by(get(`q${c}`), minus(get(`h${c}`), get(`z${c}`))))), c * 16))}
      ${advance('uAt', get('uStride'))}${advance('yAt', get('yStride'))}`,
    )}
    ${advance('u', i32(64))}${advance('y', i32(64))}`,
  ),
)

/** Softmax of rows in place; `bytes` a multiple of 16, filling columns very negative. */
const SOFTMAX = fn(
  'softmax',
  {
    params: typed(['x', 'stride', 'rows', 'bytes'], 'i32'),
    locals: [...typed(['i', 'j'], 'i32'), ...typed(['m', 's', 'e'], 'v128')],
  },
  loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('m', load(get('x')))}${set('j', i32(0))}
    ${loopUp('max', 'j', 16, get('bytes'), set('m', larger(get('m'), load(at('x')))))}
    ${set('m', splat(laneMax('m')))}${set('s', constant(0))}${set('j', i32(0))}
    ${loopUp('raise', 'j', 16, get('bytes'), `${store(at('x'), tee('e', exponential(minus(load(at('x')), get('m')))))}${set('s', plus(get('s'), get('e')))}`)}
    ${set('s', splat(`(f32.div ${f32(1)} ${laneSum('s')})`))}${set('j', i32(0))}
    ${loopUp('scale', 'j', 16, get('bytes'), store(at('x'), by(get('s'), load(at('x')))))}
    ${advance('x', get('stride'))}`,
  ),
)

const sum = (address: string): string => load(add(get(address), get('j')))

/** to = leaky(a + b + c) over `bytes`. */
const ADD_THREE = fn(
  'addThree',
  {
    params: [...typed(['a', 'b', 'c', 'to', 'bytes'], 'i32'), 'slope f32'],
    locals: ['j i32', 'x v128', 'slopes v128'],
  },
  `${set('slopes', splat(get('slope')))}
  ${loopUp('four', 'j', 16, get('bytes'), `${set('x', plus(plus(sum('a'), sum('b')), sum('c')))}${store(at('to'), leaky(get('x')))}`)}`,
)

/** The text of the module that `annotate/grammar` runs. Memory is imported as "memory" of "grammar". */
export const INFERENCE_MODULE = `(module (import "grammar" "memory" (memory 1))
${[EXPONENTIAL, MULTIPLY, MULTIPLY_INT16, TO_INT16, ADD_AND_NORMALISE, GATED_SCAN, SOFTMAX, ADD_THREE, ...CHART].join('\n')})`
