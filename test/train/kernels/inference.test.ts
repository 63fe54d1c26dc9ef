import { expect, test } from 'vitest'
import { KERNEL_BYTES } from '../../../src/annotate/grammar/kernel-bytes.ts'
import { assemble } from '../../../train/kernels/assemble.ts'
import { INFERENCE_MODULE } from '../../../train/kernels/inference.ts'

test('the kernels that ship are those that their source makes', async () => {
  const made = Buffer.from(await assemble('inference', INFERENCE_MODULE)).toString('base64')
  expect(KERNEL_BYTES.join('')).toBe(made)
})
