import wabt from 'wabt'

/** WebAssembly text to the bytes of a module. */
export async function assemble(name: string, text: string): Promise<Uint8Array> {
  const tools = await wabt()
  const module = tools.parseWat(`${name}.wat`, text, { simd: true, relaxed_simd: true })
  module.validate()
  return module.toBinary({}).buffer
}
