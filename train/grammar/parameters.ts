import type { Random } from './random.ts'
import type { Tensor, Workshop } from './tape.ts'

/** A trained matrix with Adam's two moments. */
export interface Parameter extends Tensor {
  readonly name: string
  readonly first: Float32Array
  readonly second: Float32Array
  /** For tables of which a step touches few rows: those rows; absent for matrices that every step changes. */
  readonly touched: Set<number> | undefined
}

/** How a parameter begins: normally distributed, or one number throughout. */
export interface Beginning {
  readonly deviation?: number
  readonly constant?: number
  readonly sparse?: boolean
}

export interface Parameters {
  readonly workshop: Workshop
  readonly all: ReadonlyMap<string, Parameter>
  make(name: string, rows: number, columns: number, beginning: Beginning): Parameter
}

export function startParameters(workshop: Workshop, random: Random): Parameters {
  const all = new Map<string, Parameter>()
  return {
    workshop,
    all,
    make(name, rows, columns, { deviation = 0, constant = 0, sparse = false }) {
      const size = rows * columns
      const value = workshop.keep(size)
      for (let index = 0; index < size; index++) value[index] = deviation > 0 ? random.normal() * deviation : constant
      const parameter: Parameter = {
        name,
        rows,
        columns,
        value,
        gradient: workshop.keep(size),
        first: workshop.keep(size),
        second: workshop.keep(size),
        touched: sparse ? new Set() : undefined,
      }
      all.set(name, parameter)
      return parameter
    },
  }
}

const DECAY = { first: 0.9, second: 0.98 }
const LONGEST_GRADIENT = 5

/**
 * One step of Adam (Kingma and Ba 2015; decay 0.9 and 0.98, which the kernel holds) with the gradient's length cut
 * to 5; rows that the step did not touch stay as they are, moments too. Clears the gradients.
 */
export function learn({ all, workshop }: Parameters, rate: number, step: number): void {
  const { kernels } = workshop
  let squares = 0
  for (const parameter of all.values())
    eachStretch(parameter, (from, bytes) => {
      squares += kernels.squares(parameter.gradient.byteOffset + from, bytes)
    })
  const scale = Math.min(1, LONGEST_GRADIENT / (Math.sqrt(squares) + 1e-6))
  const corrected = rate / (1 - DECAY.first ** step)
  const correction = 1 / (1 - DECAY.second ** step)
  for (const parameter of all.values()) {
    const [value, gradient, first, second] = [
      parameter.value,
      parameter.gradient,
      parameter.first,
      parameter.second,
    ].map(({ byteOffset }) => byteOffset) as [number, number, number, number]
    eachStretch(parameter, (from, bytes) =>
      kernels.adam(value + from, gradient + from, first + from, second + from, bytes, scale, corrected, correction),
    )
    parameter.touched?.clear()
  }
}

/** The parts of a parameter that the step may have changed: where they begin, how long they are, in bytes. */
function eachStretch({ touched, value, columns }: Parameter, visit: (from: number, bytes: number) => void): void {
  if (touched === undefined) visit(0, value.length * 4)
  else for (const row of touched) visit(row * columns * 4, columns * 4)
}
