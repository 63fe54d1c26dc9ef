import { EXPONENTIAL } from './inference.ts'
import { PRODUCT } from './product.ts'
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
  laneSum,
  load,
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
} from './text.ts'

const typed = (names: readonly string[], type: string): readonly string[] => names.map((name) => `${name} ${type}`)
const at = (name: string): string => add(get(name), get('j'))
const here = (name: string): string => load(at(name))

/** One statement for every four floats of blocks of `bytes` bytes. */
function sweep(name: string, blocks: readonly string[], numbers: readonly string[], body: string): string {
  return fn(
    name,
    {
      params: [...typed([...blocks, 'bytes'], 'i32'), ...typed(numbers, 'f32')],
      locals: ['j i32', ...typed(['v', 'm', 'w'], 'v128')],
    },
    loopUp('sweep', 'j', 16, get('bytes'), body),
  )
}

const where = (condition: string, yes: string, no: string): string => `(v128.bitselect ${yes} ${no} ${condition})`
const positive = (value: string): string => `(f32x4.gt ${value} ${constant(0)})`

const SWEEPS = [
  /** to = a + b */
  sweep('sum', ['a', 'b', 'to'], [], store(at('to'), plus(here('a'), here('b')))),
  /** to += a */
  sweep('gather', ['a', 'to'], [], store(at('to'), plus(here('to'), here('a')))),
  /** to = a·b */
  sweep('scale', ['a', 'b', 'to'], [], store(at('to'), by(here('a'), here('b')))),
  /** to += a·b */
  sweep('gatherScaled', ['a', 'b', 'to'], [], store(at('to'), plus(here('to'), by(here('a'), here('b'))))),
  /** factor ×= 1 where x is above nought, `slope` elsewhere */
  sweep(
    'slopes',
    ['x', 'factor'],
    ['slope'],
    store(at('factor'), by(here('factor'), where(positive(here('x')), constant(1), splat(get('slope'))))),
  ),
  /** Adam: moves `value` against `gradient` · `scale`, and clears the gradient. */
  sweep(
    'adam',
    ['value', 'gradient', 'first', 'second'],
    ['scale', 'rate', 'correction'],
    `${set('v', by(here('gradient'), splat(get('scale'))))}
    ${store(at('first'), tee('m', plus(by(here('first'), constant(0.9)), by(get('v'), constant(0.1)))))}
    ${store(at('second'), tee('w', plus(by(here('second'), constant(0.98)), by(by(get('v'), get('v')), constant(0.02)))))}
    ${store(at('value'), minus(here('value'), over(by(get('m'), splat(get('rate'))), plus(`(f32x4.sqrt ${by(get('w'), splat(get('correction')))})`, constant(1e-8)))))}
    ${store(at('gradient'), constant(0))}`,
  ),
]

/**
 * Fills a block with 0 by a chance of `threshold` in 2^32, with `kept` elsewhere. Four generators of the xorshift
 * kind (Marsaglia 2003) run side by side; their state lies at `state`.
 */
const MASK = fn(
  'mask',
  { params: [...typed(['to', 'bytes', 'state', 'threshold'], 'i32'), 'kept f32'], locals: ['j i32', 'x v128'] },
  `${set('x', load(get('state')))}
  ${loopUp(
    'fill',
    'j',
    16,
    get('bytes'),
    `${set('x', `(v128.xor ${get('x')} (i32x4.shl ${get('x')} ${i32(13)}))`)}
    ${set('x', `(v128.xor ${get('x')} (i32x4.shr_u ${get('x')} ${i32(17)}))`)}
    ${set('x', `(v128.xor ${get('x')} (i32x4.shl ${get('x')} ${i32(5)}))`)}
    ${store(at('to'), `(v128.and ${splat(get('kept'))} (i32x4.ge_u ${get('x')} (i32x4.splat ${get('threshold')})))`)}`,
  )}
  ${store(get('state'), get('x'))}`,
)

/** The sum of the squares of a block. */
const SQUARES = `(func (export "squares") (param $a i32) (param $bytes i32) (result f32) (local $j i32) (local $s v128)
  ${loopUp('squares', 'j', 16, get('bytes'), set('s', plus(get('s'), by(here('a'), here('a')))))}
  ${laneSum('s')})`

/** to += the sum of `rows` rows of `bytes` bytes. */
const COLUMN_SUMS = fn(
  'columnSums',
  { params: typed(['a', 'to', 'bytes', 'rows'], 'i32'), locals: typed(['i', 'j'], 'i32') },
  loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('j', i32(0))}${loopUp('column', 'j', 16, get('bytes'), store(at('to'), plus(here('to'), here('a'))))}${advance('a', get('bytes'))}`,
  ),
)

const perRow = (value: string): string => `(f32.div ${value} (f32.convert_i32_s ${shiftRight('bytes')}))`
const shiftRight = (name: string): string => `(i32.shr_u ${get(name)} ${i32(2)})`
const nextRows = (names: readonly string[]): string => names.map((name) => advance(name, get('bytes'))).join('')

/** plain = (x − mean)/deviation, y = plain·gain + shift, for each row; 1/deviation is kept in `scales`. */
const NORMALISE = fn(
  'normalise',
  {
    params: typed(['x', 'norm', 'plain', 'y', 'scales', 'rows', 'bytes'], 'i32'),
    locals: [...typed(['i', 'j'], 'i32'), ...typed(['s', 't', 'q'], 'v128'), ...typed(['mean', 'factor'], 'f32')],
  },
  loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('s', constant(0))}${set('q', constant(0))}${set('j', i32(0))}
    ${loopUp('mean', 'j', 16, get('bytes'), set('s', plus(get('s'), here('x'))))}
    ${set('mean', perRow(laneSum('s')))}${set('j', i32(0))}
    ${loopUp('spread', 'j', 16, get('bytes'), `${set('t', minus(here('x'), splat(get('mean'))))}${set('q', plus(get('q'), by(get('t'), get('t'))))}`)}
    ${set('factor', `(f32.div ${f32(1)} (f32.sqrt (f32.add ${perRow(laneSum('q'))} ${f32(0.00001)})))`)}
    (f32.store ${get('scales')} ${get('factor')})${set('j', i32(0))}
    ${loopUp(
      'write',
      'j',
      16,
      get('bytes'),
      `${store(at('plain'), tee('t', by(minus(here('x'), splat(get('mean'))), splat(get('factor')))))}
      ${store(at('y'), plus(by(get('t'), here('norm')), load(add(at('norm'), get('bytes')))))}`,
    )}
    ${nextRows(['x', 'plain', 'y'])}${advance('scales', i32(4))}`,
  ),
)

/** Slopes of `normalise`: into `toX` and into gain and shift at `toNorm`. */
const UNDO_NORMALISE = fn(
  'undoNormalise',
  {
    params: typed(['slope', 'norm', 'plain', 'toX', 'toNorm', 'scales', 'rows', 'bytes'], 'i32'),
    locals: [...typed(['i', 'j'], 'i32'), ...typed(['s', 'q', 't', 'g', 'means', 'skews'], 'v128')],
  },
  loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('s', constant(0))}${set('q', constant(0))}${set('j', i32(0))}
    ${loopUp(
      'sums',
      'j',
      16,
      get('bytes'),
      `${set('g', here('slope'))}${set('t', by(get('g'), here('norm')))}
      ${set('s', plus(get('s'), get('t')))}${set('q', plus(get('q'), by(get('t'), here('plain'))))}
      ${store(at('toNorm'), plus(here('toNorm'), by(get('g'), here('plain'))))}
      ${store(add(at('toNorm'), get('bytes')), plus(load(add(at('toNorm'), get('bytes'))), get('g')))}`,
    )}
    ${set('means', splat(perRow(laneSum('s'))))}${set('skews', splat(perRow(laneSum('q'))))}${set('j', i32(0))}
    ${loopUp(
      'write',
      'j',
      16,
      get('bytes'),
      store(
        at('toX'),
        plus(
          here('toX'),
          by(
            splat(`(f32.load ${get('scales')})`),
            minus(minus(by(here('slope'), here('norm')), get('means')), by(here('plain'), get('skews'))),
          ),
        ),
      ),
    )}
    ${nextRows(['slope', 'plain', 'toX'])}${advance('scales', i32(4))}`,
  ),
)

const gateAt = (name: string): string => load(add(at(name), get('gate')))

/**
 * The gated recurrence over one sentence and `bytes` bytes of channels; `u` and `y` stand at its first row, strides
 * are signed, `gate` is the way from z to q. The gates' values are kept in `keeps`, laid out like y.
 */
const SCAN = fn(
  'scan',
  {
    params: typed(['u', 'uStride', 'y', 'keeps', 'yStride', 'steps', 'bytes', 'gate'], 'i32'),
    locals: [...typed(['i', 'j', 'before'], 'i32'), ...typed(['f', 'z', 'h'], 'v128')],
  },
  loopUp(
    'step',
    'i',
    1,
    get('steps'),
    `${set('j', i32(0))}
    ${loopUp(
      'channel',
      'j',
      16,
      get('bytes'),
      `${set('f', over(constant(1), plus(constant(1), exponential(`(f32x4.neg ${gateAt('u')})`))))}${set('z', here('u'))}
      (if ${get('before')} (then ${set('h', here('before'))}) (else ${set('h', constant(0))}))
      ${store(at('keeps'), get('f'))}${store(at('y'), plus(get('z'), by(get('f'), minus(get('h'), get('z')))))}`,
    )}
    ${set('before', get('y'))}${advance('u', get('uStride'))}${advance('y', get('yStride'))}${advance('keeps', get('yStride'))}`,
  ),
)

/** Slopes of `scan`, from the last step back: all blocks stand at the last row, strides lead to the row before. `carried` begins as noughts. */
const UNDO_SCAN = fn(
  'undoScan',
  {
    params: typed(
      ['u', 'toU', 'uStride', 'y', 'slope', 'keeps', 'yStride', 'carried', 'steps', 'bytes', 'gate'],
      'i32',
    ),
    locals: [...typed(['i', 'j', 'before'], 'i32'), ...typed(['f', 'g', 'h', 'd'], 'v128')],
  },
  loopUp(
    'step',
    'i',
    1,
    get('steps'),
    `${set('j', i32(0))}${set('before', add(get('y'), get('yStride')))}
    ${loopUp(
      'channel',
      'j',
      16,
      get('bytes'),
      `${set('f', here('keeps'))}${set('g', plus(here('slope'), here('carried')))}
      (if (i32.lt_s (i32.add ${get('i')} ${i32(1)}) ${get('steps')}) (then ${set('h', here('before'))}) (else ${set('h', constant(0))}))
      ${store(at('carried'), by(get('g'), get('f')))}
      ${set('d', by(get('g'), minus(constant(1), get('f'))))}
      ${store(at('toU'), plus(here('toU'), get('d')))}
      ${store(add(at('toU'), get('gate')), plus(gateAt('toU'), by(by(get('d'), get('f')), minus(get('h'), here('u')))))}`,
    )}
    ${['u', 'toU'].map((name) => advance(name, get('uStride'))).join('')}${['y', 'slope', 'keeps'].map((name) => advance(name, get('yStride'))).join('')}`,
  ),
)

/** to (columns × rows, its rows `toStride` bytes apart) = a (rows × columns) transposed. */
const TRANSPOSE = fn(
  'transpose',
  {
    params: typed(['a', 'aStride', 'to', 'toStride', 'rows', 'columns'], 'i32'),
    locals: typed(['i', 'j', 'from', 'into'], 'i32'),
  },
  loopUp(
    'row',
    'i',
    1,
    get('rows'),
    `${set('j', i32(0))}${set('from', add(get('a'), multiply(get('i'), get('aStride'))))}${set('into', add(get('to'), shiftLeft(get('i'), 2)))}
    ${loopUp('column', 'j', 1, get('columns'), `(f32.store ${get('into')} (f32.load ${get('from')}))${advance('from', i32(4))}${advance('into', get('toStride'))}`)}`,
  ),
)

/** The text of the module that the trainer runs. Memory is imported as "memory" of "grammar". */
export const TRAINING_MODULE = `(module (import "grammar" "memory" (memory 1))
${[EXPONENTIAL, PRODUCT, ...SWEEPS, MASK, SQUARES, COLUMN_SUMS, NORMALISE, UNDO_NORMALISE, SCAN, UNDO_SCAN, TRANSPOSE].join('\n')})`
