/** Small words for writing WebAssembly text by program: loops are unrolled by writing them out. */

/** `count` pieces made by `piece`, joined. */
export const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('\n')

export const get = (name: string): string => `(local.get $${name})`
export const set = (name: string, value: string): string => `(local.set $${name} ${value})`
export const tee = (name: string, value: string): string => `(local.tee $${name} ${value})`
export const i32 = (value: number): string => `(i32.const ${value})`
export const f32 = (value: number): string => `(f32.const ${value})`
export const add = (a: string, b: string): string => `(i32.add ${a} ${b})`
export const multiply = (a: string, b: string): string => `(i32.mul ${a} ${b})`
export const shiftLeft = (a: string, bits: number): string => `(i32.shl ${a} ${i32(bits)})`
export const advance = (name: string, by: string): string => set(name, add(get(name), by))

/** Loads and stores of 16 bytes. */
export const load = (address: string, offset = 0): string => `(v128.load offset=${offset} ${address})`
export const loadSplat = (address: string, offset = 0): string => `(v128.load32_splat offset=${offset} ${address})`
export const store = (address: string, value: string, offset = 0): string =>
  `(v128.store offset=${offset} ${address} ${value})`

/** Arithmetic on four floats at once. */
export const plus = (a: string, b: string): string => `(f32x4.add ${a} ${b})`
export const minus = (a: string, b: string): string => `(f32x4.sub ${a} ${b})`
export const by = (a: string, b: string): string => `(f32x4.mul ${a} ${b})`
export const over = (a: string, b: string): string => `(f32x4.div ${a} ${b})`
export const splat = (value: string): string => `(f32x4.splat ${value})`
export const constant = (value: number): string => splat(f32(value))
export const larger = (a: string, b: string): string => `(f32x4.pmax ${a} ${b})`
export const exponential = (value: string): string => `(call $exponential ${value})`

/** The sum of the four lanes of a local. */
export const laneSum = (name: string): string =>
  `(f32.add (f32.add ${lane(name, 0)} ${lane(name, 1)}) (f32.add ${lane(name, 2)} ${lane(name, 3)}))`

/** The largest of the four lanes of a local. */
export const laneMax = (name: string): string =>
  `(f32.max (f32.max ${lane(name, 0)} ${lane(name, 1)}) (f32.max ${lane(name, 2)} ${lane(name, 3)}))`

const lane = (name: string, index: number): string => `(f32x4.extract_lane ${index} ${get(name)})`

/** A function with named parameters and locals, each written "name type". */
export function fn(
  name: string,
  shape: { readonly params: readonly string[]; readonly locals: readonly string[]; readonly exported?: boolean },
  body: string,
): string {
  const declare = (word: string) => (item: string) => `(${word} $${item})`
  const head = shape.exported === false ? `$${name}` : `(export "${name}")`
  return `(func ${head} ${shape.params.map(declare('param')).join('')} ${shape.locals.map(declare('local')).join('')}
${body})`
}

/** `body`, again while `counter` plus `step` is below `limit`; runs at least once. */
export const loopUp = (label: string, counter: string, step: number, limit: string, body: string): string =>
  `(loop $${label} ${body} (br_if $${label} (i32.lt_s ${tee(counter, add(get(counter), i32(step)))} ${limit})))`

/** `body`, again while `counter` less `step` is above nought; runs at least once. */
export const loopDown = (label: string, counter: string, step: number, body: string): string =>
  `(loop $${label} ${body} (br_if $${label} (i32.gt_s ${tee(counter, `(i32.sub ${get(counter)} ${i32(step)})`)} ${i32(0)})))`
