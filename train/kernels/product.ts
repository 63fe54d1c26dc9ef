import { add, advance, constant, fn, get, i32, load, loadSplat, loopDown, loopUp, set, store, times } from './text.ts'

const ROWS = 4
const typed = (names: readonly string[], type: string): readonly string[] => names.map((name) => `${name} ${type}`)
const each = (name: string, type: string): readonly string[] =>
  Array.from({ length: ROWS }, (_, index) => `${name}${index} ${type}`)
const SUMS = Array.from({ length: ROWS * 2 }, (_, index) => `s${index >> 1}${index & 1}`)
const lanes = (piece: (row: number, column: number) => string): string =>
  times(ROWS * 2, (index) => piece(index >> 1, index & 1))

/**
 * C (+)= A·B in floats, everything row-major. Strides in bytes; `aStep` is the stride along A's inner dimension, so
 * that the same loop multiplies with A transposed. Rows of C come in fours, columns in eights. Products are fused
 * with their sums, which gives the same bits on every processor that can (all of x64 and ARM since 2013).
 */
export const PRODUCT = fn(
  'product',
  {
    params: typed(['a', 'aRow', 'aStep', 'b', 'bRow', 'c', 'cRow', 'rows', 'inner', 'columns', 'accumulate'], 'i32'),
    locals: [
      ...typed(['i', 'j', 'k', 'aAt', 'bAt', 'cAt'], 'i32'),
      ...each('a', 'i32'),
      ...each('c', 'i32'),
      ...typed(['b0', 'b1', 'x', ...SUMS], 'v128'),
    ],
  },
  loopUp(
    'panels',
    'j',
    8,
    get('columns'),
    `${set('i', i32(0))}${set('aAt', get('a'))}${set('cAt', add(get('c'), `(i32.shl ${get('j')} ${i32(2)})`))}
    ${loopUp(
      'rows',
      'i',
      ROWS,
      get('rows'),
      `${times(ROWS, (r) => `${set(`a${r}`, r === 0 ? get('aAt') : add(get(`a${r - 1}`), get('aRow')))}${set(`c${r}`, r === 0 ? get('cAt') : add(get(`c${r - 1}`), get('cRow')))}`)}
      (if ${get('accumulate')} (then ${lanes((r, c) => set(`s${r}${c}`, load(get(`c${r}`), c * 16)))})
        (else ${lanes((r, c) => set(`s${r}${c}`, constant(0)))}))
      ${set('k', get('inner'))}${set('bAt', add(get('b'), `(i32.shl ${get('j')} ${i32(2)})`))}
      ${loopDown(
        'inner',
        'k',
        1,
        `${set('b0', load(get('bAt')))}${set('b1', load(get('bAt'), 16))}
        ${times(ROWS, (r) => `${set('x', loadSplat(get(`a${r}`)))}${times(2, (c) => set(`s${r}${c}`, `(f32x4.relaxed_madd ${get('x')} ${get(`b${c}`)} ${get(`s${r}${c}`)})`))}${advance(`a${r}`, get('aStep'))}`)}
        ${advance('bAt', get('bRow'))}`,
      )}
      ${lanes((r, c) => store(get(`c${r}`), get(`s${r}${c}`), c * 16))}
      ${advance('aAt', `(i32.mul ${get('aRow')} ${i32(ROWS)})`)}${advance('cAt', `(i32.mul ${get('cRow')} ${i32(ROWS)})`)}`,
    )}`,
  ),
)
