import { expect, test } from 'vitest'
import { isEnglish } from '../../../src/annotate/grammar/language.ts'

test.each<[english: boolean, text: string]>([
  [true, 'President Johnson cautioned Israel against an attack.'],
  [true, 'Libya put a British consul on trial.'],
  [true, 'Charles de Gaulle visited Mexico.'],
  [true, 'Sudan president asks Russia for protection from US'],
  [false, 'Le président de la République est arrivé à Moscou.'],
  [false, 'Der Minister ist nicht nach Kairo geflogen.'],
  [false, 'El gobierno de los Estados Unidos retiró el apoyo por completo.'],
  [false, 'Президент прибыл в Сочи.'],
  [false, 'العلاقات الروسية السودانية'],
])('%s: %s', (english, text) =>
  expect(
    isEnglish(
      text,
      text.split(/[\s.]+/).filter((word) => word !== ''),
    ),
  ).toBe(english),
)
